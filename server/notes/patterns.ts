// The patterns of declared hints. Those of our own notes are reviewed and go to the engine's regular expressions; of
// a team's, plain words are looked for as they are, and all others by a library that is loaded only for them.

import type { CompilePattern, Hint } from '../core/hint.ts';
import { once } from '../core/once.ts';

/** Words that mean themselves, or several of them with bars between: no library is needed for these. */
const PLAIN = /^[\w/:=, -]+(?:\|[\w/:=, -]+)*$/;

const isPlain = (pattern: string): boolean => PLAIN.test(pattern);

/** For plain words; any other pattern throws. */
const compilePlain: CompilePattern = (pattern) => {
  if (!isPlain(pattern)) throw new Error(`The pattern ${pattern} needs the pattern library.`);
  const words = pattern.split('|');
  return (text, from) => {
    const places = words.flatMap((word) => {
      const start = text.indexOf(word, from);
      return start < 0 ? [] : [{ start, end: start + word.length }];
    });
    // Of two that start together, the one named first, as in the library.
    return places.sort((a, b) => a.start - b.start)[0];
  };
};

const ANY_CASE = '(?i)';

/** For patterns that somebody has looked at: nothing bounds the time that a regular expression takes. */
export const compileReviewed: CompilePattern = (pattern) => {
  const anyCase = pattern.startsWith(ANY_CASE);
  const compiled = once(() =>
    anyCase ? new RegExp(pattern.slice(ANY_CASE.length), 'gi') : new RegExp(pattern, 'g'),
  );
  return (text, from) => {
    const regex = compiled();
    regex.lastIndex = from;
    const found = regex.exec(text);
    return found ? { start: found.index, end: regex.lastIndex } : undefined;
  };
};

/** The compiler that these hints need, of which some are reviewed. The library costs time at every start. */
export async function patternsFor(
  hints: readonly Hint[],
  reviewed: readonly Hint[],
): Promise<CompilePattern> {
  const known = new Set(patternsIn(reviewed));
  const plain = patternsIn(hints).every((pattern) => known.has(pattern) || isPlain(pattern));
  const compileOther = plain ? compilePlain : (await import('./pattern-library.ts')).compilePattern;
  return (pattern) => (known.has(pattern) ? compileReviewed : compileOther)(pattern);
}

const patternsIn = (hints: readonly Hint[]): string[] =>
  hints.flatMap(({ when, report }) =>
    [...when, report].flatMap(({ test }) => (test?.kind === 'matches' ? test.pattern : [])),
  );
