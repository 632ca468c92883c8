// Which files `check` finds in folders, and which it leaves out with a reason.

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, folder, opsHints, pathsIn } from '../../harness/command-line.ts';

const IMAGE = 'FROM debian:12.5\n';

/** A folder that Git takes for the top of a repository. */
function repository(files: Readonly<Record<string, string>>): string {
  const root = folder(files);
  mkdirSync(join(root, '.git'));
  return root;
}

describe('folders', () => {
  test('are walked by name, without what other programs keep there', async () => {
    const cwd = folder({
      'b/Dockerfile': IMAGE,
      'a/deep/Dockerfile': IMAGE,
      'node_modules/x/Dockerfile': IMAGE,
      '.git/Dockerfile': IMAGE,
      'README.md': '# hello\n',
    });
    const ran = await check([], { cwd });
    expect(pathsIn(ran)).toEqual(['a/deep/Dockerfile', 'b/Dockerfile']);
    expect(ran.report.skipped).toBeUndefined();
  });

  test('appear in paths as they were given', async () => {
    const cwd = folder({ 'a/Dockerfile': IMAGE });
    expect(pathsIn(await check(['./a/'], { cwd }))).toEqual(['./a/Dockerfile']);
    expect(pathsIn(await check([join(cwd, 'a')], { cwd }))).toEqual([join(cwd, 'a/Dockerfile')]);
    expect(pathsIn(await check(['../a'], { cwd: join(cwd, 'a') }))).toEqual(['../a/Dockerfile']);
  });

  test('that contain each other give each file once', async () => {
    const cwd = folder({ 'a/Dockerfile': IMAGE });
    expect(pathsIn(await check(['a/Dockerfile', '.', 'a'], { cwd }))).toEqual(['a/Dockerfile']);
  });

  test('may hold links in a circle, to elsewhere and to nowhere', async () => {
    const elsewhere = folder({ 'far/Dockerfile': IMAGE });
    const cwd = folder({ 'a/Dockerfile': IMAGE });
    symlinkSync('..', join(cwd, 'a', 'up'));
    symlinkSync('loop', join(cwd, 'loop'));
    symlinkSync('missing', join(cwd, 'x.dockerfile'));
    symlinkSync('a/Dockerfile', join(cwd, 'y.dockerfile'));
    symlinkSync(elsewhere, join(cwd, 'z'));
    const ran = await check([], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(pathsIn(ran)).toEqual(['a/Dockerfile', 'z/far/Dockerfile']);
  });
});

describe('.gitignore', () => {
  const FILES = {
    '.gitignore': '/dist/\n*.tmp.dockerfile\nvendor\n!vendor/keep\nlogs/\n',
    Dockerfile: IMAGE,
    'dist/Dockerfile': IMAGE,
    'app/dist/Dockerfile': IMAGE,
    'app/x.tmp.dockerfile': IMAGE,
    'app/.gitignore': 'local\r\n!y.tmp.dockerfile\r\n!/logs/\r\n/only/*\r\n!/only/this/\r\n',
    'app/local/Dockerfile': IMAGE,
    'app/deep/local/Dockerfile': IMAGE,
    'app/y.tmp.dockerfile': IMAGE,
    'app/logs/Dockerfile': IMAGE,
    'app/only/this/Dockerfile': IMAGE,
    'app/only/that/Dockerfile': IMAGE,
    'logs/Dockerfile': IMAGE,
    'vendor/keep/Dockerfile': IMAGE,
  };

  test('keeps out what Git does not see, with files of folders below and their exceptions', async () => {
    const cwd = repository(FILES);
    execFileSync('git', ['init', '-q'], { cwd });
    const known = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd, encoding: 'utf8' });
    const expected = known.split('\n').filter((path) => path.toLowerCase().endsWith('dockerfile'));
    expect(pathsIn(await check([], { cwd })).sort()).toEqual(expected.sort());
  });

  test('of the folders above counts as well', async () => {
    const cwd = repository(FILES);
    expect(pathsIn(await check(['.'], { cwd: join(cwd, 'app') }))).not.toContain('x.tmp.dockerfile');
  });

  test('does not stand against a file or folder that is named', async () => {
    const cwd = repository(FILES);
    expect(pathsIn(await check(['dist', 'vendor/keep/Dockerfile'], { cwd }))).toEqual([
      'dist/Dockerfile',
      'vendor/keep/Dockerfile',
    ]);
  });
});

describe('globs', () => {
  test('find files below the folder in front of the first wildcard', async () => {
    const cwd = folder({ 'a/x/Dockerfile': IMAGE, 'a/y/Dockerfile': IMAGE, 'b/Dockerfile': IMAGE });
    expect(pathsIn(await check(['a/**/Dockerfile'], { cwd }))).toEqual(['a/x/Dockerfile', 'a/y/Dockerfile']);
    expect(pathsIn(await check(['{a/y,b}/Dockerfile'], { cwd }))).toEqual(['a/y/Dockerfile', 'b/Dockerfile']);
  });

  test('that match nothing are wrong paths', async () => {
    const ran = await check(['*.service'], { cwd: folder({ Dockerfile: IMAGE }) });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toBe('ops-hints: *.service: no such file or folder\n');
  });
});

describe('files that are left out', () => {
  test('are binary or large, and the report says why', async () => {
    const cwd = folder({
      Dockerfile: Buffer.from([0x46, 0x52, 0x4f, 0x4d, 0x20, 0x00, 0x01]),
      'large.dockerfile': `${IMAGE}${'#'.repeat(5_000_000)}\n`,
      'x.png': Buffer.from([0x89, 0x50, 0x00]),
    });
    const ran = await check([], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.report.files).toEqual([]);
    expect(ran.report.skipped).toEqual([
      { path: 'Dockerfile', reason: expect.stringContaining('binary') },
      { path: 'large.dockerfile', reason: expect.stringContaining('5 MB') },
    ]);
    expect((await opsHints(['check'], { cwd })).stdout).toContain(
      'skipped large.dockerfile: it has 5 MB or more',
    );
  });

  test('are unknown ones that were named', async () => {
    const ran = await check(['setup.cfg'], { cwd: folder({ 'setup.cfg': '[metadata]\nname = x\n' }) });
    expect(ran.code).toBe(0);
    expect(ran.report.skipped).toEqual([
      { path: 'setup.cfg', reason: expect.stringContaining('--language') },
    ]);
  });

  test('are not those with a forced language, nor those with bytes that are no UTF-8', async () => {
    const latin1 = Buffer.from('# Grüße\nFROM debian\n', 'latin1');
    const cwd = folder({ 'image.txt': latin1 });
    const ran = await check(['--language', 'dockerfile', 'image.txt'], { cwd });
    expect(ran.report.files[0]?.findings[0]?.range.start).toEqual({ line: 2, column: 6 });
  });
});
