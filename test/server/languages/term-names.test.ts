// The names of terms that a language offers to writers of notes are names that it knows.

import { describe, expect, test } from 'vitest';
import { engine } from '../../harness/findings.ts';

const { languages } = engine();

describe.each(languages)('$id', (language) => {
  const { described, asked } = language.termNames();

  test('offers hundreds of names, or all that there are, each once', () => {
    expect(described.length).toBeGreaterThan(40);
    expect(new Set(described).size).toBe(described.length);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('has something to say of each', () => {
    expect(described.filter((name) => language.describe(name, undefined) === undefined)).toEqual([]);
  });
});
