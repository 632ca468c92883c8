// What a person may have meant by a word on the command line that is not known.

import { nearWords } from '../core/nearest.ts';

const SUGGESTIONS = 3;

/** The nearest candidates, three at most. */
export const nearest = (word: string, candidates: Iterable<string>): string[] =>
  nearWords(word, candidates)
    .slice(0, SUGGESTIONS)
    .map(({ candidate }) => candidate);
