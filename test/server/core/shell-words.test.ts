import { expect, test } from 'vitest';
import { isOpaque, verbatim } from '../../../server/core/mapped-text.ts';
import { isOperator, splitShell } from '../../../server/core/shell-words.ts';

const split = (text: string) => splitShell(verbatim(text, 0, text.length));

const onlyWords = (text: string) => split(text).flatMap((token) => (isOperator(token) ? [] : [token]));

/** Words as texts; operators in angle brackets. */
const words = (text: string) =>
  split(text).map((token) => (isOperator(token) ? `<${token.operator}>` : token.value.text));

test('quotes and escapes are undone as sh does', () => {
  expect(words(String.raw`java '-Da=$b c' "-Dd=\"e\" \n" f\ g ''`)).toEqual([
    'java',
    '-Da=$b c',
    String.raw`-Dd="e" \n`,
    'f g',
    '',
  ]);
});

test('operators stand apart from words, with or without blanks', () => {
  expect(words('a&&b ||c; d 2>&1|e >>f <<-X &')).toEqual([
    'a',
    '<&&>',
    'b',
    '<||>',
    'c',
    '<;>',
    'd',
    '2',
    '<>&>',
    '1',
    '<|>',
    'e',
    '<>>>',
    'f',
    '<<<->',
    'X',
    '<&>',
  ]);
});

test('a comment ends the words, a # inside a word does not', () => {
  expect(words('a b#c # d "e')).toEqual(['a', 'b#c']);
});

test('expansions stay as opaque source, nested ones whole', () => {
  const [, heap, nested, back] = onlyWords('java -Xmx${HEAP:-${MAX}} "$(date +"%F")" `x y`');
  expect(heap?.value.text).toBe('-Xmx${HEAP:-${MAX}}');
  expect(heap && isOpaque(heap.value, { start: 0, end: 4 })).toBe(false);
  expect(heap && isOpaque(heap.value, { start: 4, end: 5 })).toBe(true);
  expect(nested?.value.text).toBe('$(date +"%F")');
  expect(back?.value.text).toBe('`x y`');
});

test('only an expansion outside of quotes may become several words', () => {
  expect(onlyWords('$A "$B" \'$C\' a$').map(({ splits }) => splits)).toEqual([true, false, false, false]);
});

test('every word maps back to its place, quotes included', () => {
  const text = 'exec  "a b"c \'d\'';
  const ranges = split(text).map(({ range }) => text.slice(range.start, range.end));
  expect(ranges).toEqual(['exec', '"a b"c', "'d'"]);
});

test('an unclosed quote, bracket or escape runs to the end and never throws', () => {
  for (const text of ['"abc', "'abc", '${abc', '$(a', '`a', 'a\\', '"a\\']) {
    expect(split(text).at(-1)?.range.end).toBe(text.length);
  }
});
