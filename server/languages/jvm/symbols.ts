// The outline of a file: options by line in option files, variables and properties with their options elsewhere.

import type { OutlineSymbol } from '../../core/features.ts';
import type { Range } from '../../core/text.ts';
import { EVERY_JDK, type JvmModel, type JvmOption } from './model.ts';

/** Symbols of a file of ours; a host's file shows its own. */
export function symbols({ carrier, processes, source: { text } }: JvmModel): OutlineSymbol[] {
  if (carrier === undefined) return [];
  return processes.flatMap(({ sources }) =>
    sources.flatMap(({ place, options }) => {
      const children = options.map(optionSymbol);
      return place ? [sourceSymbol(text.slice(place.start, place.end), place, children)] : children;
    }),
  );
}

function optionSymbol(option: JvmOption): OutlineSymbol {
  const { text, range } = option;
  const detail = versions(option);
  return { name: text, kind: 'option', range, selection: range, ...(detail ? { detail } : {}) };
}

/** JDKs that a prefix names. */
function versions({ readBy: { first, last } }: JvmOption): string | undefined {
  if (first === EVERY_JDK.first) return undefined;
  if (last === EVERY_JDK.last) return `JDK ${first} and later`;
  return first === last ? `JDK ${first}` : `JDK ${first} to ${last}`;
}

function sourceSymbol(name: string, place: Range, children: readonly OutlineSymbol[]): OutlineSymbol {
  const end = Math.max(place.end, ...children.map(({ range }) => range.end));
  return { name, kind: 'variable', range: { start: place.start, end }, selection: place, children };
}
