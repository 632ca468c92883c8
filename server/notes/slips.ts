// What to say about a word that is none of those that may stand there.

import { nearestWord } from '../core/nearest.ts';

/** `; did you mean "title"?` where one is near, else all of them. */
export function orKnown(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known) ?? known.find((each) => each.startsWith(word.toLowerCase()));
  return near === undefined ? `; known are ${known.join(', ')}.` : `; did you mean "${near}"?`;
}

/** The same where there are too many to name. */
export function orNear(word: string, known: Iterable<string>): string {
  const near = nearestWord(word, known);
  return near === undefined ? '.' : `; did you mean "${near}"?`;
}
