// Values of the option under the cursor: words that it takes, and units behind a number.

import type { Completion } from '../../core/features.ts';
import type { Range } from '../../core/text.ts';
import { measure } from './measure.ts';
import type { OptionPlace } from './option-place.ts';
import type { Vocabulary } from './vocabulary.ts';

export function valueCompletions(place: OptionPlace, range: Range, vocabulary: Vocabulary): Completion[] {
  if (/^-Xlog:[^:]*$/.test(place.typed)) return logTags(place, vocabulary);
  const [, property] = /^-D([^=]+)=/.exec(place.typed) ?? [];
  const words =
    property === undefined ? wordsOf(place.typed, vocabulary) : wordsOfProperty(property, vocabulary);
  return words.length > 0
    ? words.map((text) => ({ label: text, kind: 'value', range, text }))
    : units(place, range, vocabulary);
}

const wordsOf = (typed: string, vocabulary: Vocabulary): readonly string[] =>
  vocabulary.launcher(typed)?.values ?? [];

const wordsOfProperty = (name: string, vocabulary: Vocabulary): readonly string[] =>
  vocabulary.property(name)?.value === 'true or false' ? ['true', 'false'] : [];

const UNITS = [
  ['g', 'GiB'],
  ['m', 'MiB'],
  ['k', 'KiB'],
] as const;

/** Sizes that are still without a unit. */
function units({ typed }: OptionPlace, range: Range, vocabulary: Vocabulary): Completion[] {
  const [, name, digits] = /^-(?:XX:(?=[A-Za-z]+=))?([A-Za-z]+?)=?(\d+)$/.exec(typed) ?? [];
  if (name === undefined || digits === undefined) return [];
  if (measure(name, digits, vocabulary)?.dimension !== 'bytes') return [];
  return UNITS.map(([unit, title], rank) => ({
    label: `${digits}${unit}`,
    kind: 'value',
    detail: `${digits} ${title}`,
    range,
    text: `${digits}${unit}`,
    rank,
  }));
}

/** Tags in the first part of `-Xlog`; the one under the cursor is replaced up to the cursor. */
function logTags({ typed, cursor, process }: OptionPlace, vocabulary: Vocabulary): Completion[] {
  const begun = /[a-z]*$/.exec(typed)?.[0] ?? '';
  // A level stands behind an equal sign.
  if (typed.charAt(typed.length - begun.length - 1) === '=') return [];
  const range = { start: cursor - begun.length, end: cursor };
  const jdk = Number(process.target.version);
  return vocabulary.logTags
    .filter((each) => each.jdk.includes(jdk))
    .map(({ tag }) => ({ label: tag, kind: 'value', range, text: tag, rank: tag === 'gc' ? 0 : 1 }));
}
