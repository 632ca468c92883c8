// The seeds are all told: every line belongs to one note, and every note is found in more than one way.

import { describe, expect, test } from 'vitest';
import { engine } from '../../harness/findings.ts';
import { REMEMBERED, TROUBLES } from './remembered.ts';

const SEED = '000_236f7e20aace1cb3.txt';
const LAST_LINE = 208;

const seeded = engine().knowledge.notes.filter(({ origin }) => origin.startsWith(SEED));

test('every line of the seeds belongs to exactly one note', () => {
  const told = new Map<number, string[]>();
  for (const { slug, origin } of seeded) {
    const [first = 0, last = 0] = origin
      .slice(SEED.length + 1)
      .split('-')
      .map(Number);
    for (let line = first; line <= last; line++) told.set(line, [...(told.get(line) ?? []), slug]);
  }
  const lines = Array.from({ length: LAST_LINE }, (_, index) => index + 1);
  expect(lines.filter((line) => told.get(line)?.length !== 1)).toEqual([]);
  expect(Math.max(...told.keys())).toBe(LAST_LINE);
});

const top = (query: string, count: number): string[] =>
  engine()
    .searchNotes(query)
    .slice(0, count)
    .map(({ slug }) => slug);

describe.each(seeded)('$slug', ({ slug, title, tags }) => {
  test('is found first by its title', () => {
    expect(top(title, 1)).toEqual([slug]);
  });

  test('is found by its tags', () => {
    expect(top(tags.join(' '), 3)).toContain(slug);
  });
});

test.each([...REMEMBERED, ...TROUBLES])('"%s" finds %s', (query, slug) => {
  expect(top(query, 3)).toContain(slug);
});

test('every note has something that it is remembered by', () => {
  expect(REMEMBERED.map(([, slug]) => slug).sort()).toEqual(seeded.map(({ slug }) => slug).sort());
});
