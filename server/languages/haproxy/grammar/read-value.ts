// Reads a value that can be judged alone, and numbers that the program does not check.

import { textOf, type Word } from '../nodes.ts';
import { invalid, type Line } from './line.ts';
import { ALPHABETS, type Complain, LOOSE_NUMBERS } from './slot-values.ts';
import type { Slot } from './syntax.ts';
import { type Complaint, leadingNumber } from './values.ts';
import { judgeDefaults } from './variable-default.ts';

/** Reads the next word, which is there, and what belongs to it. */
export type ReadSlot = (line: Line, word: Word, slot: Slot) => void;

/** Reads a value, of which `complain` says what is wrong. */
export const readValue = (line: Line, word: Word, slot: Slot, complain: Complain): void => {
  const { name, variant } = slot;
  const expected = word.opaque ? spoilt(word, name) : complain(word.text, variant);
  if (word.opaque && !expected) judgeDefaults(word, (text) => complain(text, variant), line);
  if (expected) invalid(word, expected, line);
  else if (LOOSE_NUMBERS.has(name) && !word.opaque) looseNumber(line, word, slot);
  else line.at++;
};

/** What the known part of a word already rules out: no variable makes a time of `${TIME}s}`. */
function spoilt(word: Word, slot: string): Complaint {
  const alphabet = ALPHABETS[slot];
  if (!alphabet || word.splits || word.broken) return undefined;
  const known = textOf(word).pieces.filter(({ opaque }) => !opaque);
  return known.every(({ start, end }) => alphabet.test(word.text.slice(start, end)))
    ? undefined
    : 'a value of other characters';
}

const wholeNumber = (text: string): Complaint => (/^\s*[+-]?\d+$/.test(text) ? undefined : 'a whole number');

/** A number that the program does not check: it takes the digits in front, and 0 where there are none. */
export const looseNumber: ReadSlot = (line, word) => {
  line.at++;
  if (word.opaque) judgeDefaults(word, wholeNumber, line);
  if (word.opaque || !wholeNumber(word.text)) return;
  const message = `HAProxy reads "${word.text}" as ${leadingNumber(word.text)} here, and says nothing.`;
  line.context.findings.fault('number-misread', word.range, message);
};
