// What the package says about languages: its grammars are there, and no file type is taken from anybody.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

interface Contributed {
  readonly id?: string;
  readonly path?: string;
  readonly configuration?: string;
  readonly scopeName?: string;
  readonly language?: string;
}

const { languages = [], grammars = [] } = readJson('package.json').contributes as Readonly<
  Record<string, readonly Contributed[]>
>;

test('no language claims names of files: whoever provides one already keeps it', () => {
  const claims = ['extensions', 'filenames', 'filenamePatterns', 'firstLine', 'mimetypes'];
  expect(languages.flatMap((language) => claims.filter((claim) => claim in language))).toEqual([]);
});

test('every grammar and configuration is there and names its own scope', () => {
  for (const { path = '', scopeName } of grammars) {
    expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
    expect(readJson(path).scopeName).toBe(scopeName);
  }
  for (const { configuration = '' } of languages) expect(readJson(configuration)).toHaveProperty('comments');
});

test('a grammar belongs to a language of ours, or is put into others', () => {
  const ids = new Set(languages.map(({ id }) => id));
  expect(grammars.flatMap(({ language }) => language ?? []).filter((id) => !ids.has(id))).toEqual([]);
});
