// Fixing all at once: what is applied, what waits, when it ends.

import { expect, test } from 'vitest';
import type { Finding, Fix } from '../../../server/core/finding.ts';
import { fixAll } from '../../../server/workspace/fix-all.ts';

const finding = (start: number, end: number, ...fixes: Fix[]): Finding => ({
  rule: 'dockerfile/image-version-missing',
  severity: 'warning',
  message: '',
  range: { start, end },
  related: [],
  fixes,
  tags: [],
});

const replace = (start: number, end: number, text: string, safe = true): Fix => ({
  title: text,
  safe,
  edits: [{ range: { start, end }, text }],
});

/** Finds every occurrence of a word, with the fix that puts another in its place. */
const finds =
  (word: string, by: string, safe = true) =>
  (text: string): Finding[] =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) =>
      finding(index, index + word.length, replace(index, index + word.length, by, safe)),
    );

test('every safe fix of a file is applied', () => {
  expect(fixAll('npn h2 npn spdy', finds('npn', 'alpn'.toUpperCase()))).toBe('ALPN h2 ALPN spdy');
});

test('a fix that has to be asked for is left alone', () => {
  expect(fixAll('KillMode=none', finds('none', 'mixed', false))).toBe('KillMode=none');
});

test('two fixes for the same place are applied one after the other', () => {
  const missing = (word: string) => (text: string) =>
    text.includes(word) ? [] : [finding(0, 4, replace(4, 4, ` ${word}`))];
  const both = (text: string) => ['-Xms1g', '-Xmx1g'].flatMap((word) => missing(word)(text));
  expect(fixAll('java', both)).toBe('java -Xmx1g -Xms1g');
});

test('fixes that undo each other come to an end', () => {
  const swap = (text: string) => finds(text.includes('A') ? 'A' : 'B', text.includes('A') ? 'B' : 'A')(text);
  expect(fixAll('A', swap)).toMatch(/^[AB]$/);
});
