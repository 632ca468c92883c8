// Which of the notes on a term fit the place where it stands.

import type { NoteOnTerm } from '../core/knowledge.ts';

/**
 * Notes with a word that stands in the text, the longest word first, then those that speak of the term in general;
 * the others are left out.
 * Shape: each note once, with the sentence that fits best.
 */
export function fittingNotes(all: readonly NoteOnTerm[], text: string): NoteOnTerm[] {
  const lower = text.toLowerCase();
  const ranked = all
    .map((one) => ({ one, fit: fitOf(one.where, lower) }))
    .filter(({ one, fit }) => fit > 0 || one.where.length === 0)
    .sort((a, b) => b.fit - a.fit);
  const first = new Map<string, NoteOnTerm>();
  for (const { one } of ranked) if (!first.has(one.note.slug)) first.set(one.note.slug, one);
  return [...first.values()];
}

/** Length of the longest of the words that stand in the text; the longer, the less it is there by chance. */
const fitOf = (words: readonly string[], lower: string): number =>
  Math.max(0, ...words.filter((word) => stands(word.toLowerCase(), lower)).map(({ length }) => length));

/** Whether a word stands there as a whole: `22` does not in `2222`. */
function stands(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const goesOn = (inside: string | undefined, outside: string | undefined) =>
      isLetter(inside) && isLetter(outside);
    if (!goesOn(text[at], text[at - 1]) && !goesOn(text[end - 1], text[end])) return true;
  }
  return false;
}

const isLetter = (character: string | undefined): boolean => /[a-z0-9]/.test(character ?? '');
