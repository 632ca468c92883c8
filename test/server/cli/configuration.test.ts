// The configuration on the command line: which one counts, what weighs more, and how a broken one is told.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, folder, opsHints, pathsIn, rulesIn } from '../../harness/command-line.ts';

const FAULTY = 'FROM debian\n';
const RULE = 'dockerfile/image-version-missing';
const OFF = `rules: { ${RULE}: off }\n`;

describe('the nearest configuration', () => {
  test('counts for the files below it, wherever the check starts', async () => {
    const cwd = folder({ 'app/.ops-hints.yaml': OFF, 'app/Dockerfile': FAULTY, 'web/Dockerfile': FAULTY });
    const found = async (args: readonly string[], start: string) =>
      rulesIn(await check(args, { cwd: start }));
    expect(await found(['app'], cwd)).toEqual([]);
    expect(await found(['Dockerfile'], join(cwd, 'app'))).toEqual([]);
    expect(await found([], cwd)).toEqual([RULE]);
  });

  test('is one of a folder; another one beside it is named', async () => {
    const cwd = folder({ '.ops-hints.yaml': OFF, '.ops-hints.json': '{}', Dockerfile: FAULTY });
    const { stderr } = await opsHints(['check'], { cwd });
    expect(stderr).toContain('.ops-hints.json beside this file is not read');
  });

  test('yields to options', async () => {
    const cwd = folder({ '.ops-hints.yaml': OFF, Dockerfile: FAULTY });
    const ran = await check(['--rule', `${RULE}=error`], { cwd });
    expect(ran.report.summary).toMatchObject({ error: 1 });
  });

  test('names targets, which yield to the project and to options', async () => {
    const cwd = folder({ '.ops-hints.yaml': 'targets: { jdk: 11 }\n', 'jvm.options': '-Xmx1g\n' });
    const jdk = async (...args: string[]) => (await check(args, { cwd })).report.files[0]?.targets.jdk;
    expect(await jdk()).toEqual({ version: '11', from: expect.stringContaining('.ops-hints.yaml, line 1') });
    expect(await jdk('--jdk', '21')).toEqual({ version: '21', from: 'option --jdk' });
  });

  test('leaves files alone, also those that are named, who hear why', async () => {
    const cwd = folder({
      '.ops-hints.yaml': 'ignore: [vendor]\n',
      Dockerfile: FAULTY,
      'vendor/Dockerfile': FAULTY,
    });
    expect(pathsIn(await check([], { cwd }))).toEqual(['Dockerfile']);
    const named = await check(['vendor/Dockerfile'], { cwd });
    expect(named.report.skipped).toEqual([
      { path: 'vendor/Dockerfile', reason: 'the configuration ignores it; see --no-config' },
    ]);
  });

  test('names folders of notes', async () => {
    const note =
      '---\ntitle: T\ntags: [shop]\nhints:\n  - { id: shop-user, language: systemd, message: M., severity: warning, report: { has: Service.User } }\n---\nText.\n';
    const cwd = folder({
      '.ops-hints.yaml': 'notes: [../wisdom]\n'.replace('../', './'),
      'wisdom/shop.md': note,
      'shop.service': '[Service]\nExecStart=/usr/bin/shop\nUser=shop\n',
    });
    expect(rulesIn(await check(['shop.service'], { cwd }))).toContain('note/shop-user');
    expect(rulesIn(await check(['--no-config', 'shop.service'], { cwd }))).not.toContain('note/shop-user');
    expect((await opsHints(['rules', 'note/shop-user'], { cwd })).stdout).toContain('note/shop-user');
  });
});

test('--no-config takes none, --config one for all, whose globs count from the current folder', async () => {
  const cwd = folder({
    '.ops-hints.yaml': OFF,
    Dockerfile: FAULTY,
    'ci/strict.yaml': `overrides: [{ files: ./Dockerfile, rules: { ${RULE}: error } }]\n`,
  });
  expect(rulesIn(await check(['--no-config'], { cwd }))).toEqual([RULE]);
  expect((await check(['--config', 'ci/strict.yaml'], { cwd })).report.summary).toMatchObject({ error: 1 });
});

test('--profile says how much is reported, whatever the configuration says', async () => {
  const cwd = folder({ '.ops-hints.yaml': 'profile: errors\n', Dockerfile: FAULTY });
  expect(rulesIn(await check([], { cwd }))).toEqual([]);
  expect(rulesIn(await check(['--profile', 'recommended'], { cwd }))).toEqual([RULE]);
});

describe('a broken configuration', () => {
  test('is told with the place of each fault, and the files are checked by what is left of it', async () => {
    const cwd = folder({ '.ops-hints.yaml': 'ignored: [a]\nrules: { DL3006: loud }\n', Dockerfile: FAULTY });
    const ran = await check([], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^ops-hints: \.ops-hints\.yaml:1:1: .*Did you mean ignore\?/m);
    expect(ran.stderr).toMatch(/^ops-hints: \.ops-hints\.yaml:2:18: .*"loud"/m);
    expect(rulesIn(ran)).toEqual([RULE]);
  });

  test('is told once, however many files there are', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`a${index}/Dockerfile`, FAULTY]),
    );
    const cwd = folder({ '.ops-hints.yaml': 'rules: [\n', ...files });
    const { stderr } = await check([], { cwd });
    expect(stderr.match(/\.ops-hints\.yaml:/g)).toHaveLength(1);
  });
});
