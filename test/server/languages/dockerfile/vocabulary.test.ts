import { expect, test } from 'vitest';
import { readCatalogue } from '../../../../build/knowledge.ts';

const catalogue = readCatalogue('dockerfile');

const record = (list: string): Record<string, unknown>[] => {
  const records = catalogue[list];
  if (!Array.isArray(records)) throw new Error(`${list} is no list.`);
  return records;
};

const texts = expect.arrayContaining([expect.any(String)]);

test('the catalogue has the lists that the vocabulary reads, each name once', () => {
  const lists = ['arguments', 'directives', 'instructions', 'mounts'];
  expect(Object.keys(catalogue).sort()).toEqual([...lists, 'ended', 'licences'].sort());
  for (const list of lists) {
    const names = record(list).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => typeof name === 'string')).toBe(true);
  }
});

test('all eighteen instructions have a short summary and their forms', () => {
  expect(record('instructions')).toHaveLength(18);
  for (const instruction of record('instructions')) {
    expect(instruction).toMatchObject({ summary: expect.any(String), forms: texts });
    expect(String(instruction.summary).length).toBeLessThanOrEqual(140);
    expect(['all', 'none', 'flags', 'global', 'inner']).toContain(instruction.expands);
    for (const flag of Array.isArray(instruction.flags) ? instruction.flags : []) {
      expect(flag).toMatchObject({
        name: expect.stringMatching(/^--/),
        value: expect.any(String),
        summary: expect.any(String),
      });
    }
  }
});

test('directives, arguments and mounts have the fields that hovers show', () => {
  for (const directive of record('directives')) {
    expect(directive).toMatchObject({ value: expect.any(String), summary: expect.any(String) });
  }
  for (const { group } of record('arguments')) expect(['proxy', 'platform', 'buildkit']).toContain(group);
  for (const mount of record('mounts')) {
    expect(mount).toMatchObject({ summary: expect.any(String), options: expect.arrayContaining([texts]) });
  }
});

test('licences are identifiers, each once', () => {
  const licences = catalogue.licences;
  expect(licences).toEqual(expect.arrayContaining(['MIT', 'Apache-2.0', 'GPL-3.0-only']));
  expect(new Set(licences as string[]).size).toBe((licences as string[]).length);
});

test('releases that have ended say what they are, since when, and what to do', () => {
  for (const release of record('ended')) {
    expect(release).toEqual({
      image: expect.stringMatching(/^[a-z]+$/),
      title: expect.any(String),
      tags: texts,
      ended: expect.stringMatching(/^20\d\d-\d\d(?:-\d\d)?$/),
      successor: expect.any(String),
    });
  }
});
