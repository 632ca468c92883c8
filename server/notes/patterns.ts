// The patterns of declared hints: plain words by themselves, all others by a library that is loaded only for them.

import type { CompilePattern, Hint } from '../core/hint.ts';

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

/** The compiler that these hints need; most sets get along without the library, which costs time at every start. */
export async function patternsFor(hints: readonly Hint[]): Promise<CompilePattern> {
  if (patternsIn(hints).every(isPlain)) return compilePlain;
  return (await import('./pattern-library.ts')).compilePattern;
}

const patternsIn = (hints: readonly Hint[]): string[] =>
  hints.flatMap(({ when, report }) =>
    [...when, report].flatMap(({ test }) => (test?.kind === 'matches' ? test.pattern : [])),
  );
