// What people read first in the summary of a workspace.

import { expect, test } from 'vitest';
import { type CheckedFile, summarise } from '../../../server/lsp/workspace-summary.ts';
import { engine } from '../../harness/findings.ts';

const rule = 'systemd/kill-mode-none';
const firstLine = (files: Readonly<Record<string, CheckedFile>>): string | undefined =>
  summarise(new Map(Object.entries(files)), engine()).markdown.split('\n')[0];

test('a clean workspace is called so in few words', () => {
  expect(firstLine({ 'file:///srv/a.service': { found: [], suppressed: 0 } })).toBe('1 file, 0 findings.');
});

test('only kinds of findings that there are get counted', () => {
  const found = [
    { rule, severity: 'warning', hasFix: true },
    { rule, severity: 'information', hasFix: false },
    { rule, severity: 'information', hasFix: false },
  ] as const;
  const files = {
    'file:///srv/a.service': { found, suppressed: 1 },
    'file:///srv/b.service': { found: [], suppressed: 0 },
  };
  expect(firstLine(files)).toBe(
    '2 files, 3 findings: 1 warning, 2 of advice. 1 can be fixed safely. 1 suppressed.',
  );
});
