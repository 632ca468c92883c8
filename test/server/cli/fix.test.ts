// `check --fix`: what it writes, and that it writes nothing else.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, folder, opsHints, rulesIn, runOpsHintsInto } from '../../harness/command-line.ts';

const BEFORE = 'FROM debian:12.5\nCMD /usr/sbin/sshd -D\nUSER 1000\n';
const AFTER = 'FROM debian:12.5\nCMD ["/usr/sbin/sshd", "-D"]\nUSER 1000\n';

test('the fixed file is written, and the report tells what is left', async () => {
  const cwd = folder({ Dockerfile: BEFORE.replace(':12.5', '') });
  const ran = await check(['--fix'], { cwd });
  expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe(AFTER.replace(':12.5', ''));
  expect(rulesIn(ran)).toEqual(['dockerfile/image-version-missing']);
  expect(ran.code).toBe(1);
});

test('one pass is enough: a second one changes nothing', async () => {
  const cwd = folder({ 'a/Dockerfile': BEFORE, 'b/Dockerfile': BEFORE });
  const first = await opsHints(['check', '--fix'], { cwd });
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toBe('fixed a/Dockerfile\nfixed b/Dockerfile\n\nNo findings in 2 files.\n');
  expect((await opsHints(['check', '--fix'], { cwd })).stdout).toBe('No findings in 2 files.\n');
});

test('line ends, byte order mark and mode stay as they were', async () => {
  const cwd = folder({ Dockerfile: `\uFEFF${BEFORE.replaceAll('\n', '\r\n')}` });
  const path = join(cwd, 'Dockerfile');
  chmodSync(path, 0o640);
  await opsHints(['check', '--fix'], { cwd });
  expect(readFileSync(path, 'utf8')).toBe(`\uFEFF${AFTER.replaceAll('\n', '\r\n')}`);
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(cwd)).toEqual(['Dockerfile']);
});

test('bytes that are no UTF-8 stay as they were', async () => {
  const cwd = folder({ Dockerfile: Buffer.from(`# Grüße\n${BEFORE}`, 'latin1') });
  await opsHints(['check', '--fix'], { cwd });
  expect(readFileSync(join(cwd, 'Dockerfile'), 'latin1')).toBe(`# Grüße\n${AFTER}`);
});

test('a link stays a link, and its file is fixed', async () => {
  const elsewhere = folder({ image: BEFORE });
  const cwd = folder({});
  symlinkSync(join(elsewhere, 'image'), join(cwd, 'Dockerfile'));
  await opsHints(['check', '--fix', 'Dockerfile'], { cwd });
  expect(lstatSync(join(cwd, 'Dockerfile')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(elsewhere, 'image'), 'utf8')).toBe(AFTER);
});

test('a rule that is off fixes nothing', async () => {
  const cwd = folder({ Dockerfile: BEFORE });
  await opsHints(['check', '--fix', '--rule', 'dockerfile/*=off'], { cwd });
  expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe(BEFORE);
});

test('standard input comes out fixed, and the report goes to standard error', async () => {
  const ran = await opsHints(['check', '--fix', '--stdin-filename', 'Dockerfile'], { input: BEFORE });
  expect(ran.stdout).toBe(AFTER);
  expect(ran.stderr).toContain('No findings in 1 file.');
  const clean = await opsHints(['check', '--fix', '--stdin-filename', 'Dockerfile'], { input: AFTER });
  expect(clean.stdout).toBe(AFTER);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be written is named, and stays', async () => {
  const cwd = folder({ Dockerfile: BEFORE });
  chmodSync(join(cwd, 'Dockerfile'), 0o444);
  const ran = await opsHints(['check', '--fix'], { cwd });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toBe('ops-hints: Dockerfile: the fixes cannot be written: permission denied\n');
  expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe(BEFORE);
});

describe('a dry run', () => {
  test('shows the changes as a diff that Git applies, and leaves the files as they are', async () => {
    const cwd = folder({ 'app/Dockerfile': `\uFEFF${BEFORE.replaceAll('\n', '\r\n')}` });
    const path = join(cwd, 'app', 'Dockerfile');
    const before = readFileSync(path);
    const ran = await opsHints(['check', '--fix', '--dry-run'], { cwd });
    expect(readFileSync(path)).toEqual(before);
    execFileSync('git', ['init', '-q'], { cwd });
    execFileSync('git', ['apply'], { cwd, input: ran.stdout });
    expect(readFileSync(path, 'utf8')).toBe(`\uFEFF${AFTER.replaceAll('\n', '\r\n')}`);
  });

  test('ends as a check of the files as they are, whose report goes to standard error', async () => {
    const cwd = folder({ Dockerfile: BEFORE });
    const ran = await opsHints(['check', '--fix', '--dry-run'], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^--- a\/Dockerfile\n\+\+\+ b\/Dockerfile\n@@ /);
    expect(ran.stderr).toMatch(/finding.* can be fixed with --fix\.\n$/);
  });

  test('shows the bytes of a file that is no UTF-8', async () => {
    const cwd = folder({ Dockerfile: Buffer.from(`# Grüße\n${BEFORE}`, 'latin1') });
    const applied = join(cwd, 'applied');
    const diff = openSync(applied, 'w');
    runOpsHintsInto(diff, ['check', '--fix', '--dry-run'], cwd);
    closeSync(diff);
    expect(readFileSync(applied, 'latin1')).toContain(' # Grüße\n');
  });
});
