// The name that a misspelt one was meant to be.

import { nearWords, onlyNearest } from '../../core/nearest.ts';

/** Shorter names have too many neighbours. */
const SHORTEST = 8;

/**
 * Finds the one known name that differs by case only, or by one or two letters.
 * Shape: `undefined` where none is near, or where two are equally near.
 */
export function similarName(
  name: string,
  known: Iterable<string>,
  accepts: (candidate: string) => boolean,
): string | undefined {
  if (name.length < SHORTEST) return undefined;
  const near = nearWords(name, known, name.length < 14 ? 1 : 2);
  return onlyNearest(near.filter(({ candidate }) => accepts(candidate)));
}
