import { expect, test } from 'vitest';
import { applyEdits } from '../../../../server/core/text.ts';
import { formatDockerfile } from '../../../../server/languages/dockerfile/format.ts';
import { noise } from '../../../harness/noise.ts';
import { parse } from './parsing.ts';

const formatted = (text: string, path?: string): string =>
  applyEdits(text, formatDockerfile(parse(text, path)));

test('blanks at the ends of lines, in front of instructions and behind keywords are tidied', () => {
  expect(formatted('\n\n  FROM   a:1  \n\tCOPY  --from=b:1   --link\tc d \n  # e\n\n\n\n\nCMD  ["x"]')).toBe(
    'FROM a:1\nCOPY --from=b:1 --link c d\n# e\n\n\nCMD ["x"]\n',
  );
});

test('continued lines keep their layout, and heredocs every character', () => {
  const text =
    'FROM a:1\nRUN  b \\  \n      && c   d \\\n\n    # e\n      && f\nRUN <<EOF\n  x  \n\n\n\n\ty\t\nEOF\n';
  expect(formatted(text)).toBe(
    'FROM a:1\nRUN b \\\n      && c   d \\\n\n    # e\n      && f\nRUN <<EOF\n  x  \n\n\n\n\ty\t\nEOF\n',
  );
});

test('a first argument on the next line stays there', () => {
  expect(formatted('FROM a:1\nRUN \\\n  b\n')).toBe('FROM a:1\nRUN \\\n  b\n');
});

test('line ends and a byte order mark are kept, templates are left alone', () => {
  expect(formatted('\uFEFFFROM  a:1\r\nRUN  b')).toBe('\uFEFFFROM a:1\r\nRUN b\r\n');
  expect(formatted('FROM  {{ a }}  \n', 'Dockerfile.j2')).toBe('FROM  {{ a }}  \n');
  expect(formatted('')).toBe('');
});

const SAMPLE =
  '# syntax=docker/dockerfile:1\n\n\n\n FROM  a:1 AS  b\nRUN  c \\ \n  # d\n\n   && e  "f  g" \n  COPY <<E  /x\n h  \nE\n\n\nCMD  [ "a",  "b" ]  ';

test('formatting settles after one pass and changes nothing that Docker reads, whatever the text', () => {
  for (const text of [SAMPLE, ...noise(7, [SAMPLE], 300)]) {
    const once = formatted(text);
    expect(formatted(once)).toBe(once);
    expect(read(once)).toEqual(read(text));
  }
});

/** What Docker gets of each instruction. */
const read = (text: string) =>
  parse(text).instructions.map(({ keyword, flags, text: { text: rest }, heredocs }) => [
    keyword,
    flags.map(({ name, value }) => `${name}=${value?.value.text}`),
    rest.replace(/\s+$/gm, ''),
    heredocs.map(({ name, body }) => [name, text.slice(body.start, body.end).replace(/\s+$/, '')]),
  ]);
