// Remarks behind times without a unit: what HAProxy reads.

import type { Inlay } from '../../core/features.ts';
import type { Range } from '../../core/text.ts';
import type { TimePlace } from './catalogue.ts';
import type { HaproxyModel } from './model.ts';
import type { OptionUse, Section, Word } from './nodes.ts';
import { readTime, writeTime } from './quantity.ts';

/** `timeout client 30000` is followed by `= 30s`. */
export function inlays({ sections }: HaproxyModel, where: Range): readonly Inlay[] {
  return sections
    .filter(({ range }) => range.start < where.end && where.start < range.end)
    .flatMap(inlaysOf)
    .filter(({ offset }) => where.start <= offset && offset <= where.end);
}

function inlaysOf({ statements, binds, servers }: Section): readonly Inlay[] {
  const options = [...binds, ...servers].flatMap((line) => line.options);
  return [
    ...statements.flatMap(({ fact, args }) => fact?.times?.flatMap((place) => inlayAt(place, args)) ?? []),
    ...options.flatMap(
      ({ fact, values }: OptionUse) => fact?.times?.flatMap((place) => inlayAt(place, values)) ?? [],
    ),
  ];
}

function inlayAt({ at, after, unit }: TimePlace, args: readonly Word[]): readonly Inlay[] {
  const index = after === undefined ? (at ?? 0) : args.findIndex(({ text }) => text === after) + 1;
  const word = after === undefined || index > 0 ? args[index] : undefined;
  const time = word && !word.opaque ? readTime(word.text, unit) : undefined;
  if (!word || !time || time.unit !== undefined || time.count === 0) return [];
  return [{ offset: word.range.end, text: `= ${writeTime(time.ms)}` }];
}
