// The patterns of our own notes mean the same to the engine's regular expressions and to the library for those of teams.

import { expect, test } from 'vitest';
import { compilePattern } from '../../../server/notes/pattern-library.ts';
import { compileReviewed, patternsFor } from '../../../server/notes/patterns.ts';
import { engine } from '../../harness/findings.ts';

const { notes, pages } = engine().knowledge;
const hints = notes.flatMap((note) => note.hints);
const patterns = hints.flatMap(({ when, report }) =>
  [...when, report].flatMap(({ test: asked }) => (asked?.kind === 'matches' ? asked.pattern : [])),
);
/** What the notes and the pages show, line by line, and what stands behind a sign of assignment. */
const lines = [...notes, ...pages].flatMap(({ body }) => body.split('\n'));
const texts = [...new Set([...lines, ...lines.flatMap((line) => line.split(/[= ]/))])];

test.each([...new Set(patterns)])('%s', (pattern) => {
  const [native, library] = [compileReviewed(pattern), compilePattern(pattern)];
  expect(texts.map((text) => native(text, 0))).toEqual(texts.map((text) => library(text, 0)));
});

test('most patterns match something in these texts', () => {
  const matching = patterns.filter((pattern) => texts.some((text) => compileReviewed(pattern)(text, 0)));
  expect(matching.length).toBeGreaterThan(0.75 * patterns.length);
});

test('a reviewed pattern is found from an offset on, as often as it is asked for', () => {
  const find = compileReviewed('(?i)kafka');
  expect([find('Kafka kafka', 0), find('Kafka kafka', 1), find('Kafka kafka', 7), find('Kafka', 0)]).toEqual([
    { start: 0, end: 5 },
    { start: 6, end: 11 },
    undefined,
    { start: 0, end: 5 },
  ]);
});

test('the patterns of our own notes need no library', async () => {
  const [reviewed] = hints.filter(({ report }) => report.test?.kind === 'matches');
  const compile = await patternsFor(hints, hints);
  expect(reviewed).toBeDefined();
  // Of the two, only the library knows inner flags.
  expect(() => compile('a(?i:b)')).toThrow('needs the pattern library');
});
