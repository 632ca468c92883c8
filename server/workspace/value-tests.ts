// The tests of a hint's conditions on the value of a term: whether it passes, and where. Where it is asked: hints.ts.

import type { CompilePattern, FindPattern, ValueTest } from '../core/hint.ts';
import { isOpaque, type MappedText, toFile } from '../core/mapped-text.ts';
import type { Measure, Term } from '../core/terms.ts';
import { contains, type Range } from '../core/text.ts';
import { fitsParts } from '../core/wildcard.ts';

/** The place in the file that passes, `false` where nothing does, `undefined` where it cannot be known. */
export type Verdict = Range | false | undefined;

export type Judge = (term: Term, measure: Measure) => Verdict;

export function compileTest(test: ValueTest | undefined, compilePattern: CompilePattern): Judge {
  if (!test) return ({ range }) => range;
  if (test.kind === 'matches') return matching(compilePattern(test.pattern));
  if (test.kind === 'equals') return (term, measure) => equal(term, test.text, measure);
  const passes = test.kind === 'above' ? (a: number, b: number) => a > b : (a: number, b: number) => a < b;
  return (term, measure) => compared(term, test.bound, measure, passes);
}

/** What is unknown may match as well, so a pattern that no known part fits has not failed. */
const matching =
  (find: FindPattern): Judge =>
  (term) => {
    const text = term.value?.text ?? NOTHING;
    const match = certainMatch(find, text);
    if (match) return placeOf(term, match);
    return isOpaque(text) ? undefined : false;
  };

const NOTHING: MappedText = { text: '', extent: { start: 0, end: 0 }, pieces: [] };

/** The first match that no value of the unknown parts can undo: it lies between them and touches none. */
function certainMatch(find: FindPattern, mapped: MappedText): Range | undefined {
  const { text } = mapped;
  const first = find(text, 0);
  // A match anywhere would be one from the start on, if perhaps not the first.
  if (!first || !isOpaque(mapped)) return first;
  for (const { start, end } of knownStretches(mapped)) {
    const match = find(text, start === 0 ? 0 : start + 1);
    if (match && (end === text.length ? match.end <= end : match.end < end)) return match;
  }
  return undefined;
}

const knownParts = (mapped: MappedText): string[] =>
  knownStretches(mapped).map(({ start, end }) => mapped.text.slice(start, end));

/** What stands in front of, between and behind the unknown parts; empty ranges included. */
function knownStretches({ text, pieces }: MappedText): Range[] {
  const stretches: Range[] = [];
  let start = 0;
  for (const piece of pieces.filter(({ opaque }) => opaque)) {
    stretches.push({ start, end: piece.start });
    start = piece.end;
  }
  return [...stretches, { start, end: text.length }];
}

/** The words that hold the match; the value's range for one that is taken over from elsewhere. */
function placeOf({ value, range }: Term, match: Range): Range {
  if (!value) return range;
  const place = toFile(value.text, wholeWords(value.text.text, match));
  return place.start < place.end && contains(value.range, place) ? place : value.range;
}

/** Without the space that a pattern may hold at its ends, and with the words at both ends as a whole. */
function wholeWords(text: string, { start, end }: Range): Range {
  const inner = text.slice(start, end);
  let from = start + inner.length - inner.trimStart().length;
  let to = end - (inner.length - inner.trimEnd().length);
  if (from >= to) return { start, end: start };
  while (from > 0 && /\S/.test(text.charAt(from - 1))) from--;
  while (to < text.length && /\S/.test(text.charAt(to))) to++;
  return { start: from, end: to };
}

function equal({ key, range, value }: Term, expected: string, measure: Measure): Verdict {
  const text = value?.text ?? NOTHING;
  const bound = measure(key, expected);
  if (isOpaque(text)) return bound || fitsParts(knownParts(text), expected) ? undefined : false;
  const given = bound && measure(key, text.text);
  const same = given?.dimension === bound?.dimension && given?.amount === bound?.amount;
  return text.text === expected || (given && same) ? (value?.range ?? range) : false;
}

function compared(
  { key, range, value }: Term,
  limit: string,
  measure: Measure,
  passes: (amount: number, bound: number) => boolean,
): Verdict {
  if (value && isOpaque(value.text)) return undefined;
  const given = measure(key, value?.text.text ?? '');
  const bound = measure(key, limit);
  if (!given || given.dimension !== bound?.dimension) return undefined;
  return passes(given.amount, bound.amount) ? (value?.range ?? range) : false;
}
