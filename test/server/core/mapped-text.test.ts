import { expect, test } from 'vitest';
import {
  fileOffset,
  isOpaque,
  MappedTextBuilder,
  sliceMapped,
  toFile,
  toText,
} from '../../../server/core/mapped-text.ts';

// "-Xms1g \<newline> \"-Dx=${Y}\"" as a Dockerfile writes it; the value has no continuation and no escapes.
const FILE = 'A="-Xms1g \\\n \\"-Dx=${Y}\\""';
const at = (text: string) => FILE.indexOf(text);
const value = new MappedTextBuilder()
  .verbatim(FILE, 3, at('\\\n'))
  .verbatim(FILE, at('\\\n') + 2, at('\\"'))
  .replaced('"', { start: at('\\"'), end: at('\\"') + 2 })
  .verbatim(FILE, at('-Dx'), at('${Y}'))
  .opaque(FILE, at('${Y}'), at('${Y}') + 4)
  .replaced('"', { start: FILE.length - 3, end: FILE.length - 1 })
  .build({ start: 3, end: FILE.length - 1 });

const inFile = (text: string) => {
  const start = value.text.indexOf(text);
  const where = toFile(value, { start, end: start + text.length });
  return FILE.slice(where.start, where.end);
};

test('the text reads as the program will see it', () => {
  expect(value.text).toBe('-Xms1g  "-Dx=${Y}"');
});

test('a range maps back to the words in the file, escapes included', () => {
  expect(inFile('-Xms1g')).toBe('-Xms1g');
  expect(inFile('"-Dx')).toBe('\\"-Dx');
  expect(inFile('${Y}"')).toBe('${Y}\\"');
});

test('a range across a gap holds the gap and is never lost', () => {
  expect(inFile('1g  "')).toBe('1g \\\n \\"');
});

test('an offset of the file finds its place in the text, and none in a gap', () => {
  expect(toText(value, at('-Dx') + 1)).toBe(value.text.indexOf('-Dx') + 1);
  expect(toText(value, at('\\"') + 1)).toBe(value.text.indexOf('"'));
  expect(toText(value, at('\\\n'))).toBeUndefined();
  expect(toText(value, 0)).toBeUndefined();
});

test('something new goes behind what stands before it', () => {
  expect(fileOffset(value, '-Xms1g'.length)).toBe(at('-Xms1g') + '-Xms1g'.length);
  expect(fileOffset(value, value.text.length)).toBe(FILE.length - 1);
  expect(fileOffset(new MappedTextBuilder().build({ start: 7, end: 7 }), 0)).toBe(7);
});

test('a slice keeps its map and its opaque parts', () => {
  const start = value.text.indexOf('-Dx');
  const option = sliceMapped(value, { start, end: value.text.length - 1 });
  expect(option.text).toBe('-Dx=${Y}');
  expect(FILE.slice(option.extent.start, option.extent.end)).toBe('-Dx=${Y}');
  expect(isOpaque(option)).toBe(true);
  expect(isOpaque(option, { start: 0, end: 4 })).toBe(false);
});

test('every single unit of a text of many pieces finds its own place', () => {
  const lines = Array.from({ length: 9 }, (_, index) => `${index} \\\n`);
  const file = lines.join('');
  const builder = new MappedTextBuilder();
  for (let at = 0; at < file.length; at += 4) builder.verbatim(file, at, at + 2);
  const text = builder.build();
  for (let index = 0; index < 9; index++) {
    const where = { start: index * 2, end: index * 2 + 1 };
    expect(toFile(text, where)).toEqual({ start: index * 4, end: index * 4 + 1 });
    expect(sliceMapped(text, where).text).toBe(`${index}`);
    expect(fileOffset(text, where.end)).toBe(index * 4 + 1);
  }
});
