import { expect, test } from 'vitest';
import type { PlacedWord, Value } from '../../../server/core/fragment.ts';
import { type MappedText, sliceMapped, toFile, verbatim } from '../../../server/core/mapped-text.ts';
import { applyEdits, type TextEdit } from '../../../server/core/text.ts';
import { wordsOfValue } from '../../../server/core/value-words.ts';

/** A value without quoting: what is written stands in the file as it is. */
const plain = (text: string): Value => ({
  text: verbatim(text, 0, text.length),
  write: (where, written) => [{ range: where, text: written }],
});

const atBlanks = (text: MappedText): PlacedWord[] =>
  [...text.text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const at = { start: index, end: index + word.length };
    return { at, value: sliceMapped(text, at), range: toFile(text, at), splits: false };
  });

const edited = (
  text: string,
  edit: (list: ReturnType<typeof wordsOfValue>) => readonly TextEdit[] | undefined,
) => applyEdits(text, edit(wordsOfValue(plain(text), atBlanks)) ?? []);

test('a word goes in front, in between, at the end and into nothing', () => {
  expect(edited('a b', (list) => list.insert(0, 'x'))).toBe('x a b');
  expect(edited('a  b', (list) => list.insert(1, 'x'))).toBe('a  x b');
  expect(edited('a b ', (list) => list.insert(2, 'x'))).toBe('a b x ');
  expect(edited('', (list) => list.insert(0, 'x'))).toBe('x');
});

test('a word leaves with one separator', () => {
  expect(edited('a  b c', (list) => list.remove(0))).toBe('b c');
  expect(edited('a  b c', (list) => list.remove(1))).toBe('a c');
  expect(edited('a b', (list) => list.remove(1))).toBe('a');
  expect(edited(' a', (list) => list.remove(0))).toBe(' ');
});

test('a word is replaced in its place, and there is no edit for a word that is not there', () => {
  expect(edited('a b c', (list) => list.replace(1, 'x'))).toBe('a x c');
  expect(wordsOfValue(plain('a'), atBlanks).remove(3)).toBeUndefined();
  expect(wordsOfValue(plain('a'), atBlanks).replace(3, 'x')).toBeUndefined();
});
