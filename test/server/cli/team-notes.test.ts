// A team's own notes on the command line: found, used, and explained where they are broken.

import { describe, expect, test } from 'vitest';
import { check, folder, opsHints, rulesIn } from '../../harness/command-line.ts';

const NOTE = `---
title: Nobody restarts the shop by hand
tags: [shop]
evidence-for: [systemd/kill-mode-none]
hints:
  - id: shop-user
    language: systemd
    message: The shop runs as its own user.
    severity: warning
    report: { has: Service.User, equals: root }
---
The night when nobody could log in.
`;
const UNIT = '[Service]\nExecStart=/usr/bin/shop\nUser=root\nKillMode=none\nRestart=always\n';
const BROKEN = '---\ntitle: Limits\ncolour: red\n---\n';

const shop = (files: Readonly<Record<string, string>> = {}) =>
  folder({ '.git/HEAD': '', '.ops-hints/notes/shop.md': NOTE, 'units/shop.service': UNIT, ...files });

describe('a note of a team', () => {
  test('raises its hint in the files below, wherever the check starts', async () => {
    const cwd = shop();
    expect(rulesIn(await check(['.'], { cwd }))).toContain('note/shop-user');
    expect(rulesIn(await check(['shop.service'], { cwd: `${cwd}/units` }))).toContain('note/shop-user');
    expect(rulesIn(await check([`${cwd}/units`], { cwd: folder({}) }))).toContain('note/shop-user');
  });

  test('holds for the folder that it lies in, also where the check starts above', async () => {
    const cwd = folder({ 'shop/.ops-hints/notes/shop.md': NOTE, 'shop/a.service': UNIT, 'b.service': UNIT });
    const { report } = await check(['.'], { cwd });
    const found = report.files.filter(({ findings }) =>
      findings.some(({ rule }) => rule === 'note/shop-user'),
    );
    expect(found.map(({ path }) => path)).toEqual(['shop/a.service']);
    expect((await opsHints(['notes', 'check'], { cwd })).stdout).toBe('1 note checked, 0 problems.\n');
  });

  test('is not looked for above the repository', async () => {
    const cwd = shop({ 'units/.git/HEAD': '' });
    expect(rulesIn(await check(['shop.service'], { cwd: `${cwd}/units` }))).not.toContain('note/shop-user');
  });

  test('is the evidence of its hint, with its file for a page, and of the rule that it names', async () => {
    const cwd = shop();
    const { report } = await check(['.'], { cwd });
    const findings = report.files.flatMap((file) => file.findings);
    expect(findings.find(({ rule }) => rule === 'note/shop-user')).toMatchObject({
      notes: ['shop'],
      page: expect.stringMatching(/^file:.*\/\.ops-hints\/notes\/shop\.md$/),
    });
    expect(findings.find(({ rule }) => rule === 'systemd/kill-mode-none')?.notes).toContain('shop');
  });

  test('is listed, searched, shown and among the rules like any other', async () => {
    const cwd = shop();
    const ask = async (...words: string[]) => (await opsHints(words, { cwd })).stdout;
    expect(await ask('notes', 'list')).toContain('Nobody restarts the shop by hand');
    expect(await ask('notes', 'search', 'nobody', 'could', 'log', 'in')).toMatch(/^Nobody restarts/);
    expect(await ask('notes', 'show', 'shop')).toContain('The night when');
    expect(await ask('rules', 'note/shop-user')).toContain('The shop runs as its own user.');
  });
});

describe('a broken note', () => {
  test('is told with its place, and the check goes on', async () => {
    const cwd = shop({ '.ops-hints/notes/limits.md': BROKEN });
    const ran = await check(['.'], { cwd });
    expect(ran.stderr).toMatch(
      /^ops-hints: \.ops-hints\/notes\/limits\.md:3:1: Unknown key "colour"; known are /m,
    );
    expect(rulesIn(ran)).toContain('note/shop-user');
    expect(ran.code).toBe(1);
  });

  test('makes "notes check" end with 2; without a folder it checks those of the team', async () => {
    const ran = await opsHints(['notes', 'check'], { cwd: shop({ '.ops-hints/notes/limits.md': BROKEN }) });
    expect(ran).toMatchObject({ code: 2, stdout: '2 notes checked, 1 problem.\n' });
    expect(ran.stderr).toContain('limits.md:3:1: Unknown key "colour"');
  });

  test('may be too large to be read, which is said', async () => {
    const cwd = shop({ '.ops-hints/notes/limits.md': 'x'.repeat(1_000_001) });
    expect((await check(['.'], { cwd })).stderr).toContain(
      '.ops-hints/notes/limits.md: it is larger than 1 MB',
    );
  });
});
