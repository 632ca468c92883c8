// The catalogue has the shape that the vocabulary's types claim.

import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../../build/knowledge.ts';
import { readSyntax } from '../../../../server/languages/haproxy/grammar/syntax.ts';
import { releaseLine } from '../../../../server/languages/haproxy/versions.ts';

const catalogue = readCatalogue('haproxy');

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string' && value !== '';
const flag: Check = (value) => value === true;
const texts: Check = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
const version: Check = (value) => typeof value === 'string' && releaseLine(value) !== undefined;
const sentence: Check = (value) => typeof value === 'string' && /^\S.{0,138}\.$/.test(value);
const times: Check = (value) =>
  Array.isArray(value) &&
  value.every(
    ({ at, after, unit }) =>
      (typeof at === 'number') !== (typeof after === 'string') && ['ms', 's'].includes(unit),
  );

const FACT = { name: text };
const LIFE = { summary: sentence, args: texts, since: version, deprecated: version, removed: version };

const readsAs = (notation: string): boolean => {
  try {
    return readSyntax(notation).length >= 0;
  } catch {
    return false;
  }
};

const records = (file: string): Record<string, unknown>[] => {
  const list = catalogue[file];
  return Array.isArray(list) ? list : [];
};

/** Records that lack a field, have one too many, or one of another shape. */
function faults(file: string, required: Record<string, Check>, optional: Record<string, Check>): unknown[] {
  return records(file).filter(
    (record) =>
      Object.keys(required).some((key) => !(key in record)) ||
      Object.entries(record).some(([key, value]) => !(required[key] ?? optional[key])?.(value)),
  );
}

describe('shape', () => {
  test('keywords', () => {
    const flags = ['namedDefaultsOnly', 'drop', 'no', 'default', 'once', 'experimental'];
    const lists = ['ignoredIn', 'silentIn', 'modes'];
    const names = ['replacement', 'rename', 'build', 'anchor'];
    const optional = {
      ...LIFE,
      ...Object.fromEntries(flags.map((name) => [name, flag])),
      ...Object.fromEntries(lists.map((name) => [name, texts])),
      ...Object.fromEntries(names.map((name) => [name, text])),
      times,
      manual: version,
    };
    expect(faults('keywords', { ...FACT, sections: texts }, optional)).toEqual([]);
  });

  test('sections, options and actions', () => {
    const naming: Check = (value) => ['none', 'optional', 'required'].includes(String(value));
    const file: Check = (value) => value === 'spoe';
    expect(faults('sections', { ...FACT, naming }, { ...LIFE, file, chapter: text })).toEqual([]);
    const option = {
      ...LIFE,
      takes: (value: unknown) => value === 1,
      inDefaultServer: flag,
      ssl: flag,
      times,
      experimental: flag,
      anchor: text,
    };
    expect(faults('bind-options', FACT, option)).toEqual([]);
    expect(faults('server-options', FACT, option)).toEqual([]);
    expect(faults('actions', { ...FACT, ruleset: text }, { ...LIFE, final: flag, anchor: text })).toEqual([]);
  });
});

test('sample fetches, converters and values', () => {
  const types = { takes: (value: unknown) => typeof value === 'string', gives: text };
  expect(faults('sample-fetches', FACT, { ...LIFE, ...types, out: text, needs: text, anchor: text })).toEqual(
    [],
  );
  expect(
    faults('converters', FACT, { ...LIFE, ...types, reads: text, in: text, out: text, anchor: text }),
  ).toEqual([]);
  expect(faults('values', { ...FACT, of: text }, LIFE)).toEqual([]);
  const summed = [...records('sample-fetches'), ...records('converters')].filter(({ summary }) => summary);
  expect(summed.length).toBeGreaterThan(100);
});

test('ACLs, log variables and predicates', () => {
  const number: Check = (value) => typeof value === 'number';
  expect(faults('acl-criteria', { ...FACT, fetch: text }, { since: version, match: text })).toEqual([]);
  expect(faults('acl-predefined', { ...FACT, test: text }, { since: version })).toEqual([]);
  expect(faults('log-variables', FACT, { since: version, mode: text, field: text })).toEqual([]);
  expect(faults('conditionals', { ...FACT, takes: number }, { since: version })).toEqual([]);
});

test('every syntax can be read, and each of its parts is known', () => {
  const notations = records('syntax').map(({ syntax }) => String(syntax));
  expect(notations.filter((notation) => !readsAs(notation))).toEqual([]);
  const names = new Set(records('syntax').map(({ name }) => name));
  expect(names.size).toBe(notations.length);
});

test('sections of keywords are sections', () => {
  const known = new Set(records('sections').map(({ name }) => name));
  const named = records('keywords').flatMap(({ sections, ignoredIn, silentIn }) => [
    sections,
    ignoredIn ?? [],
    silentIn ?? [],
  ]);
  expect(named.flat().filter((section) => !known.has(section))).toEqual([]);
});

test('a new name of a keyword is a keyword that is still there', () => {
  const removed = new Map(records('keywords').map(({ name, removed }) => [name, removed]));
  const renames = records('keywords').flatMap(({ rename }) => (typeof rename === 'string' ? [rename] : []));
  const words = renames.map((rename) => (removed.has(rename) ? rename : rename.split(' ')[0]));
  expect(words.filter((word) => !removed.has(word) || removed.get(word))).toEqual([]);
});

test('the terms people meet have a summary', () => {
  const summed = ['keywords', 'bind-options', 'server-options', 'sections', 'actions'].flatMap((file) =>
    records(file).filter(({ summary }) => summary),
  );
  expect(summed.length).toBeGreaterThan(400);
});
