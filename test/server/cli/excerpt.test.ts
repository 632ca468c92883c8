// The line of a finding with its carets, as a terminal shows it.

import { expect, test } from 'vitest';
import { excerptOf } from '../../../server/cli/excerpt.ts';
import { SourceText } from '../../../server/core/text.ts';
import { readMarks } from '../../harness/marks.ts';

/** Text and carets below each other. */
function excerpt(marked: string, width = 60): string[] {
  const { text, ranges } = readMarks(marked);
  const [range] = ranges;
  if (!range) throw new Error('The text has no marks.');
  const shown = excerptOf(new SourceText(text), range, width);
  return [shown.text, shown.carets];
}

test('carets stand below the marked words', () => {
  expect(excerpt('FROM ⟦debian⟧ AS base\n')).toEqual([
    'FROM debian AS base', //
    '     ^^^^^^',
  ]);
});

test('an empty range has one caret', () => {
  expect(excerpt('FROM ⟦⟧\n')).toEqual(['FROM ', '     ^']);
});

test('a range over several lines is shown on its first', () => {
  expect(excerpt('RUN ⟦a \\\r\n  b⟧\r\n')).toEqual(['RUN a \\', '    ^^^']);
});

test('tabs and wide characters keep the carets below their words', () => {
  expect(excerpt('\tserver ⟦x⟧')).toEqual(['  server x', '         ^']);
  expect(excerpt('# 東京 ⟦x⟧')).toEqual(['# 東京 x', '       ^']);
  expect(excerpt('# e\u0301🙂 ⟦x⟧')).toEqual(['# e\u0301🙂 x', '      ^']);
});

test('a long line is cut around the range, never through a character', () => {
  const long = excerpt(`${'a '.repeat(50)}⟦wanted⟧${' b'.repeat(50)}`, 40);
  const [text = '', carets = ''] = long;
  expect(text.length).toBe(40);
  expect(text.slice(carets.indexOf('^'), carets.length)).toBe('wanted');
  const wide = excerpt(`${'🙂'.repeat(50)}⟦x⟧${'🙂'.repeat(50)}`, 40);
  expect(wide[0]?.isWellFormed()).toBe(true);
});

test('control and direction characters of a file do not reach the terminal', () => {
  expect(excerpt('⟦a⟧\u001B[2J\u202Eb\u0000')).toEqual(['a\uFFFD[2J\uFFFDb\uFFFD', '^']);
});
