import { expect, test } from 'vitest';
import { applyEdits, joinEdits, SourceText } from '../../../server/core/text.ts';

test('positions and offsets agree over every line end, and beyond the basic plane', () => {
  const source = new SourceText('\uFEFFa\r\nb😀c\rd\n\n');
  expect(source.lineCount).toBe(5);
  for (let offset = 0; offset <= source.text.length; offset++) {
    const { line, column } = source.position(offset);
    expect(source.lineStart(line) + column).toBe(offset);
  }
  expect(source.position(source.text.indexOf('c'))).toEqual({ line: 1, column: 3 });
});

test('a line is without its line end, whichever it is', () => {
  const source = new SourceText('one\r\ntwo\rthree');
  expect([0, 1, 2].map((line) => source.slice(source.line(line)))).toEqual(['one', 'two', 'three']);
});

test('a column past the end of its line means that end, a line past the last the end of the text', () => {
  const source = new SourceText('ab\ncd');
  expect(source.offset({ line: 0, column: 99 })).toBe(2);
  expect(source.offset({ line: 9, column: 0 })).toBe(5);
});

test('the line end of a file is that of its first line', () => {
  expect(new SourceText('a\r\nb\n').lineEnd).toBe('\r\n');
  expect(new SourceText('a').lineEnd).toBe('\n');
});

test('edits apply in any order, two insertions at one place in the order given', () => {
  const edits = [
    { range: { start: 4, end: 5 }, text: 'E' },
    { range: { start: 0, end: 1 }, text: '' },
    { range: { start: 2, end: 2 }, text: '1' },
    { range: { start: 2, end: 2 }, text: '2' },
  ];
  expect(applyEdits('abcde', edits)).toBe('b12cdE');
});

test('overlapping edits are refused', () => {
  const edits = [
    { range: { start: 0, end: 2 }, text: '' },
    { range: { start: 1, end: 3 }, text: '' },
  ];
  expect(() => applyEdits('abc', edits)).toThrow('overlap');
});

test('edits made apart become one change where they take the same text', () => {
  const removal = (start: number, end: number) => ({ range: { start, end }, text: '' });
  const joined = joinEdits([
    removal(1, 5),
    removal(0, 2),
    removal(7, 9),
    { range: { start: 9, end: 9 }, text: 'x' },
  ]);
  expect(joined).toEqual([removal(0, 5), removal(7, 9), { range: { start: 9, end: 9 }, text: 'x' }]);
  expect(applyEdits('-Xa -Xb c', joined)).toBe('Xbx');
});
