// The guide for writers of notes: what it shows can be read, names what exists, and says all keys.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONDITION_KEYS, FIX_KEYS, HINT_KEYS } from '../../../server/notes/hint-fields.ts';
import { NOTE_KEYS, parseNote } from '../../../server/notes/note-file.ts';
import { unknownTermsIn } from '../../../server/notes/term-check.ts';
import { engine } from '../../harness/findings.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/notes.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );

const notes = [...blocks('markdown'), ...blocks('yaml').map((yaml) => `---\ntitle: A\n${yaml}---\nText.\n`)];

test.each(notes)('example: %s', (text) => {
  const { problems, matter } = parseNote('example', text);
  expect([...problems, ...unknownTermsIn(matter, engine().languages)]).toEqual([]);
});

test('there are examples of notes and of hints', () => {
  expect(notes.length).toBeGreaterThan(2);
});

test.each([
  ...NOTE_KEYS,
  ...HINT_KEYS,
  ...CONDITION_KEYS,
  ...FIX_KEYS,
  'where',
  'says',
])('the key %s is explained', (key) => {
  expect(guide).toMatch(new RegExp(`\`(?:${key}\`|${key}:)`));
});
