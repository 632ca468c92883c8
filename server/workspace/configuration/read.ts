// Text of a configuration → what it says, and every fault with its place. Loads the YAML library: see configurations.ts
// for who does.

import { fileName, folderOf } from '../../core/path.ts';
import { SourceText } from '../../core/text.ts';
import { PROFILES, type Profile } from '../rule-settings.ts';
import type { Choices, Configuration, Override } from './configuration.ts';
import { type Key, keysIn, type Referred } from './entries.ts';
import { Faults, unknownWord } from './faults.ts';
import { readRules } from './read-rules.ts';
import { readTargets } from './read-targets.ts';
import { readYaml, type Value } from './yaml-nodes.ts';

/** What goes with the reading of every part. */
interface Reading extends Referred {
  readonly faults: Faults;
  /** For people: `.ops-hints.yaml, line 3`. */
  readonly placeOf: (offset: number) => string;
}

/** Total: a value that makes no sense is left out and becomes a problem. */
export function readConfiguration(
  path: string,
  text: string,
  referred: Referred,
  folder = folderOf(path),
): Configuration {
  const { value, problems } = readYaml(text, path.endsWith('.json') ? 'JSON' : 'YAML');
  const faults = new Faults(text);
  for (const { message, range } of problems) faults.error(range, message);
  const entries = value && problems.length === 0 ? entriesOf(value, 'file', faults) : new Map<Key, Value>();
  const reading: Reading = { ...referred, faults, placeOf: placesIn(path, text) };
  return {
    path,
    text,
    folder,
    root: readFlag(entries.get('root'), 'root', faults) ?? false,
    ignore: readTexts(entries.get('ignore'), 'ignore', faults),
    notes: readTexts(entries.get('notes'), 'notes', faults),
    choices: readChoices(entries, reading),
    overrides: readOverrides(entries.get('overrides'), reading),
    problems: faults.problems,
  };
}

/** The values by key; keys that may not stand there are faults. */
function entriesOf(value: Value, place: 'file' | 'override', faults: Faults): Map<Key, Value> {
  const keys = keysIn(place);
  if (!value.record) {
    faults.error(value.range, `Expected a record with the keys ${keys.join(', ')}.`);
    return new Map();
  }
  return new Map(
    value.record.flatMap(({ key: written, keyRange, value: said }) => {
      const key = keys.find((candidate) => candidate === written);
      if (!key) faults.error(keyRange, unknownWord('key', written, keys));
      return key ? [[key, said] as const] : [];
    }),
  );
}

function placesIn(path: string, text: string): Reading['placeOf'] {
  const source = new SourceText(text);
  const name = fileName(path);
  return (offset) => `${name}, line ${source.position(offset).line + 1}`;
}

function readChoices(entries: ReadonlyMap<Key, Value>, reading: Reading): Choices {
  const { faults, placeOf } = reading;
  const profile = readProfile(entries.get('profile'), faults);
  const { rules, options } = readRules(entries.get('rules'), reading.rules, faults);
  const reasons = readFlag(entries.get('requireReason'), 'requireReason', faults);
  return {
    // First, so that a level that is given by name wins.
    rules: { ...(reasons === undefined ? {} : { [REASONS]: reasons ? 'warning' : 'off' }), ...rules },
    options,
    targets: readTargets(entries.get('targets'), reading.subjects, placeOf, faults),
    ...(profile ? { profile } : {}),
  };
}

const REASONS = 'ops-hints/suppression-reason-missing';

function readOverrides(value: Value | undefined, reading: Reading): Override[] {
  const { faults } = reading;
  if (!value || value.isEmpty) return [];
  if (!value.list) {
    faults.error(value.range, '"overrides" has to be a list of records.');
    return [];
  }
  return value.list.map((item) => {
    const entries = entriesOf(item, 'override', faults);
    if (item.record && !entries.has('files'))
      faults.error(item.range, 'An override needs "files": the globs of the files that it is for.');
    return {
      files: readTexts(entries.get('files'), 'files', faults),
      choices: readChoices(entries, reading),
    };
  });
}

function readFlag(value: Value | undefined, key: Key, faults: Faults): boolean | undefined {
  if (value && value.flag === undefined) faults.error(value.range, `"${key}" has to be true or false.`);
  return value?.flag;
}

function readProfile(value: Value | undefined, faults: Faults): Profile | undefined {
  if (!value) return undefined;
  const profile = PROFILES.find((candidate) => candidate === value.text);
  return profile ?? faults.error(value.range, unknownWord('profile', value.text ?? '', PROFILES));
}

/** A list of texts; one text counts as a list of one. */
function readTexts(value: Value | undefined, key: Key, faults: Faults): string[] {
  if (!value || value.isEmpty) return [];
  const items = value.list ?? [value];
  return items.flatMap(({ text, range }) => {
    if (text === undefined || text.trim() === '') faults.error(range, `"${key}" has to be a list of texts.`);
    return text === undefined || text.trim() === '' ? [] : [text];
  });
}
