// The published schema of the front matter knows what the reader knows.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SEVERITIES } from '../../../server/core/finding.ts';
import { CONDITION_KEYS, FIX_KEYS, HINT_KEYS, HINT_LANGUAGES } from '../../../server/notes/hint-fields.ts';
import { NOTE_KEYS, TERM_KEYS } from '../../../server/notes/note-file.ts';

interface Part {
  readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
}

const schema: Part & { readonly definitions: Readonly<Record<string, Part>> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/note.schema.json'), 'utf8'),
);
const keysOf = (part: Part | undefined): string[] => Object.keys(part?.properties ?? {});

test('it has the keys of the reader, and no others', () => {
  expect(keysOf(schema)).toEqual(NOTE_KEYS);
  expect(keysOf(schema.definitions.term)).toEqual(TERM_KEYS);
  expect(keysOf(schema.definitions.hint)).toEqual(HINT_KEYS);
  expect(keysOf(schema.definitions.condition)).toEqual(CONDITION_KEYS);
  expect(keysOf(schema.definitions.fix)).toEqual(FIX_KEYS);
});

test('it has the languages and levels of the reader', () => {
  const { language, severity } = schema.definitions.hint?.properties ?? {};
  expect(language?.enum).toEqual(HINT_LANGUAGES);
  expect(severity?.enum).toEqual(SEVERITIES);
});
