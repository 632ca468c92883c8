// Which languages a note is about.

import type { Note } from '../core/knowledge.ts';

/** A note concerns a language that one of its terms, hints or tags names. */
export const concerns = ({ terms, hints, tags }: Note, language: string): boolean =>
  terms.some(({ term }) => term.startsWith(`${language}:`)) ||
  hints.some((hint) => hint.language === language) ||
  tags.includes(language);
