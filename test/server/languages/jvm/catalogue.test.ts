// The catalogue has the shape that the vocabulary's types claim, and says enough about what people meet.

import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../../build/knowledge.ts';
import type { JvmCatalogue } from '../../../../server/languages/jvm/catalogue.ts';

/** Fields of a record with their types; a question mark allows them to be missing. */
type Shape = Readonly<Record<string, string>>;

const FLAG_SPAN: Shape = {
  jdk: 'numbers',
  kind: 'string',
  type: 'string?',
  default: 'string?',
  range: 'string?',
  platformDefault: 'boolean?',
  aarch64: 'string?',
  collectorDefault: 'strings by name?',
  since: 'string?',
  unlocked: 'boolean?',
  unlockedOff: 'boolean?',
  deprecated: 'boolean?',
  only: 'strings?',
};

const SHAPES: Readonly<Record<keyof JvmCatalogue, Shape>> = {
  flags: {
    name: 'string',
    type: 'string',
    area: 'string',
    summary: 'string?',
    familiar: 'boolean?',
    spans: 'records',
  },
  changes: {
    name: 'string',
    summary: 'string?',
    status: 'strings by name',
    deprecated: 'number?',
    obsolete: 'number?',
    lastWorks: 'number?',
    refused: 'number?',
    approximate: 'boolean?',
    alias: 'string?',
    use: 'string?',
    removedInUpdate: 'string?',
  },
  launcher: {
    option: 'string',
    syntax: 'string',
    summary: 'string?',
    status: 'strings by name',
    flag: 'string?',
    values: 'strings?',
    since: 'number?',
    deprecated: 'number?',
    ignored: 'number?',
    removed: 'number?',
    use: 'string?',
    launcherOnly: 'boolean?',
    spaceFormLauncherOnly: 'boolean?',
    removedLibraries: 'numbers by name?',
    missing: 'string?',
  },
  properties: { name: 'string', summary: 'string', value: 'string?', default: 'string?' },
  variables: {
    name: 'string',
    readBy: 'string',
    order: 'string?',
    since: 'number?',
    family: 'string?',
    role: 'string',
    summary: 'string?',
  },
  images: { image: 'string', version: 'string', vm: 'string?' },
  programs: {
    program: 'string',
    starts: 'string',
    valued: 'strings?',
    operands: 'number?',
    assignments: 'boolean?',
  },
  collectors: { flag: 'string', collector: 'string', defaultSince: 'number?', missingFrom: 'string?' },
  'log-tags': { tag: 'string', jdk: 'numbers' },
  'log-decorators': { name: 'string', abbr: 'string?' },
  'unsafe-settings': { term: 'string', value: 'string', says: 'string', since: 'number?' },
  'obsolete-settings': { term: 'string', value: 'string', says: 'string', since: 'number?' },
  'gc-logging': {
    flag: 'string?',
    option: 'string?',
    log: 'string?',
    levels: 'strings?',
    decorator: 'string?',
    outputOption: 'string?',
    always: 'boolean?',
  },
  'mistaken-flags': { name: 'string', meant: 'strings' },
  limits: {
    term: 'string',
    type: 'string?',
    jdk: 'numbers?',
    lowest: 'string?',
    highest: 'string?',
    except: 'strings?',
    powerOfTwo: 'boolean?',
    multiple: 'string?',
    pattern: 'string?',
    expects: 'string?',
    requires: 'string?',
    whenOn: 'boolean?',
    unless: 'strings?',
    under: 'strings?',
  },
  ordered: {
    low: 'strings',
    high: 'strings',
    since: 'number',
    until: 'number?',
    strictly: 'boolean?',
    defaults: 'strings?',
    under: 'strings?',
    notUnder: 'strings?',
  },
};

const every = (values: readonly unknown[], type: string): boolean =>
  values.every((value) => typeof value === type);

function fits(value: unknown, shape: string): boolean {
  const type = shape.replace('?', '');
  if (value === undefined) return shape.endsWith('?');
  if (type === 'strings' || type === 'numbers')
    return Array.isArray(value) && every(value, type.slice(0, -1));
  if (type.endsWith(' by name'))
    return (
      typeof value === 'object' && value !== null && every(Object.values(value), type.split('s ')[0] ?? '')
    );
  return type === 'records' ? Array.isArray(value) : typeof value === type;
}

const faults = (records: readonly object[], shape: Shape): string[] =>
  records.flatMap((record) => {
    const fields = new Map<string, unknown>(Object.entries(record));
    const strange = [...fields.keys()].filter((key) => !(key in shape));
    const wrong = Object.keys(shape).filter((key) => !fits(fields.get(key), shape[key] ?? ''));
    return [...strange, ...wrong].map((key) => `${JSON.stringify(record).slice(0, 80)}: ${key}`);
  });

const catalogue = readCatalogue('jvm') as unknown as JvmCatalogue;

describe('the catalogue', () => {
  test.each(Object.keys(SHAPES) as (keyof JvmCatalogue)[])('%s has records of one shape', (name) => {
    expect(catalogue[name].length).toBeGreaterThan(5);
    expect(faults(catalogue[name], SHAPES[name])).toEqual([]);
  });

  test('spans of flags have one shape', () => {
    expect(
      faults(
        catalogue.flags.flatMap(({ spans }) => spans),
        FLAG_SPAN,
      ),
    ).toEqual([]);
  });

  test('names stand once', () => {
    for (const names of [
      catalogue.flags.map(({ name }) => name),
      catalogue.changes.map(({ name }) => name),
      catalogue.launcher.map(({ option }) => option),
      catalogue.variables.map(({ name }) => name),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('replacements are flags that exist', () => {
    const names = new Set(catalogue.flags.map(({ name }) => name));
    const used = catalogue.changes.flatMap(({ use }) => (use?.match(/^\w+$/) ? [use] : []));
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });

  test('summaries are one sentence each, and many', () => {
    const { flags, changes, launcher, properties, variables } = catalogue;
    const summaries = [...flags, ...changes, ...launcher, ...properties, ...variables].flatMap(
      ({ summary }) => summary ?? [],
    );
    expect(summaries.length).toBeGreaterThan(300);
    expect(summaries.filter((text) => text.length > 140 || !/^[A-Z].*\.$/.test(text))).toEqual([]);
  });

  test('every flag that a release build takes, and every option of the launcher, has a sentence', () => {
    const { flags, changes, launcher } = catalogue;
    const said = new Set(changes.flatMap(({ name, summary }) => (summary ? [name] : [])));
    const isTaken = ({ kind }: { kind: string }) => /^(?:product|product_rw|manageable)$/.test(kind);
    const silent = flags.filter(
      ({ name, summary, spans }) => !summary && !said.has(name) && spans.some(isTaken),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(launcher.filter(({ summary }) => !summary).map(({ option }) => option)).toEqual([]);
  });
});
