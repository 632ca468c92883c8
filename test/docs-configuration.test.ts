// The guide to configuration says what is true: its example has no faults, its tables name what there is.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONFIGURATION_NAMES } from '../server/engine.ts';
import { ENTRIES } from '../server/workspace/configuration/entries.ts';
import { ACTIONS, PREFIX } from '../server/workspace/suppression/comment.ts';
import { engine } from './harness/findings.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '..', 'docs', 'configuration.md'), 'utf8');
const fenced = (language: string) =>
  [...GUIDE.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);

test('the example of a configuration can be read, and names rules and options that there are', async () => {
  const [example = ''] = fenced('yaml');
  expect((await engine().openConfiguration('/a/.ops-hints.yaml', example)).problems()).toEqual([]);
});

test('every key, every name of the file and every comment is explained', () => {
  const rows = [...GUIDE.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key]) => key);
  expect(rows).toEqual(expect.arrayContaining(Object.keys(ENTRIES)));
  for (const name of CONFIGURATION_NAMES) expect(GUIDE).toContain(`\`${name}\``);
  for (const action of ACTIONS) expect(GUIDE).toContain(`\`${PREFIX}${action}\``);
});

test('the example of a comment suppresses what it names', () => {
  const [text = ''] = fenced('dockerfile');
  const language = engine().languages.find(({ id }) => id === 'dockerfile');
  if (!language) throw new Error('There is no such language.');
  const { suppressed } = engine().analyse({ path: 'Dockerfile', text }, language, {});
  expect(suppressed).toMatchObject([{ reason: 'pinned by the build server' }]);
});
