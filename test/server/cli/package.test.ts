// What people install: the npm package with the command line, the extension's package without it.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { expect, test } from 'vitest';
import { folder } from '../../harness/command-line.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Packs the built checkout, and installs the package into a folder of its own, without a network. */
function installed(files: Readonly<Record<string, string>>): string {
  const cwd = folder({ 'package.json': '{ "private": true }', ...files });
  const npm = (args: readonly string[], from: string) =>
    execFileSync('npm', [...args, '--ignore-scripts', '--silent'], { cwd: from, encoding: 'utf8' });
  const archive = npm(['pack', '--pack-destination', cwd], ROOT).trim();
  npm(['install', '--offline', '--no-save', `./${archive}`], cwd);
  return cwd;
}

test('npx runs the command line out of the npm package, which needs no other', () => {
  const cwd = installed({ Dockerfile: 'FROM debian:12.5\n' });
  const ran = execFileSync('npx', ['--no-install', 'ops-hints', 'check'], { cwd, encoding: 'utf8' });
  expect(ran).toBe('No findings in 1 file.\n');
});

/** The machine's own Node, which is what users have: scripts of ours run on another one. */
const machineNode = process.env.PATH?.split(delimiter)
  .filter((path) => !path.includes('node_modules'))
  .map((path) => join(path, 'node'))
  .find((path) => existsSync(path) && realpathSync(path) !== realpathSync(process.execPath));

test.skipIf(machineNode === undefined)("the command line runs on the machine's own Node", () => {
  const cwd = folder({ Dockerfile: 'FROM debian:12.5\n', '.ops-hints.yaml': 'rules: { DL3006: error }\n' });
  const program = join(ROOT, 'dist', 'cli.js');
  const ran = execFileSync(machineNode ?? '', [program, 'check'], { cwd, encoding: 'utf8' });
  expect(ran).toBe('No findings in 1 file.\n');
});

test('the extension holds its bundles and their knowledge, and no command line', async () => {
  const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
  const kinds = files
    .map((file) => file.replaceAll('\\', '/').replace(/^(dist\/(?:grammars|server|knowledge))\/.*/, '$1'))
    .filter((file) => file.startsWith('dist/'));
  expect([...new Set(kinds)].sort()).toEqual([
    'dist/client-browser.cjs',
    'dist/client.cjs',
    'dist/configuration.schema.json',
    'dist/grammars',
    'dist/knowledge',
    'dist/licences.txt',
    'dist/server',
    'dist/server-browser.js',
    'dist/server.js',
  ]);
});

test('the hooks, the action and the page on build servers name the version of the package', () => {
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
  const { version } = JSON.parse(read('package.json'));
  const named = ['.pre-commit-hooks.yaml', 'action.yml', 'docs/ci.md'].flatMap((path) =>
    [...read(path).matchAll(/(?:ops-hints@v?|rev: v|default: (?=\d))(\d+\.\d+\.\d+)/g)].map(
      ([, each]) => each,
    ),
  );
  expect(named.length).toBeGreaterThanOrEqual(6);
  expect(new Set(named)).toEqual(new Set([version]));
});
