// Compiled code is kept for the next start, where it is allowed and nowhere else.

import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, opsHints } from '../../harness/command-line.ts';

const files = {
  Dockerfile: 'FROM debian:12-slim\nUSER 1000\n',
  'app.service': '[Service]\nExecStart=/bin/true\n',
};

/** A folder with the files, and how to check one of them with caches of our own. */
function workplace(extra: Readonly<Record<string, string>> = {}) {
  const cwd = folder({ ...files, ...extra });
  const caches = join(cwd, 'caches', 'ops-hints');
  const run = (path: string, env: Readonly<Record<string, string>> = {}) =>
    opsHints(['check', path, '--fail-on', 'error'], {
      cwd,
      env: { NODE_COMPILE_CACHE: join(cwd, 'caches'), HOME: cwd, ...env },
    });
  return { cwd, caches, run };
}

/** What each kept file is of, behind the names of the program and the engine. */
const partsIn = (caches: string): string[] =>
  readdirSync(caches)
    .filter((name) => name.startsWith('program-'))
    .map((name) => name.slice(name.lastIndexOf('.') + 1));

test('it lies among the caches of the user', async () => {
  const { cwd, run } = workplace();
  const env = {
    NODE_COMPILE_CACHE: '',
    XDG_CACHE_HOME: join(cwd, 'caches'),
    LOCALAPPDATA: join(cwd, 'caches'),
  };
  const { code } = await run('Dockerfile', env);
  const places = [join(cwd, 'caches', 'ops-hints'), join(cwd, 'Library', 'Caches', 'ops-hints')];
  expect([code, places.some((place) => existsSync(place))]).toEqual([0, true]);
});

test('it grows by what a run has met for the first time', async () => {
  const { caches, run } = workplace();
  await run('Dockerfile');
  const first = partsIn(caches);
  await run('app.service');
  const second = partsIn(caches);
  await run('Dockerfile');
  expect([first, second, partsIn(caches)]).toEqual([
    ['check+dockerfile'],
    ['check+dockerfile+systemd'],
    ['check+dockerfile+systemd'],
  ]);
});

/** What a disk may make of a file. */
const damages: readonly [string, (data: Buffer) => Buffer][] = [
  ['nothing of it is left', () => Buffer.alloc(0)],
  ['a part of it is lost', (data) => data.subarray(0, data.length >> 1)],
  [
    'a byte in the middle is another',
    (data) => Buffer.from(data).fill(0xa5, data.length >> 1, (data.length >> 1) + 1),
  ],
];

test.each(damages)('where %s, it is compiled anew', async (_what, damage) => {
  const { caches, run } = workplace();
  await run('Dockerfile');
  const path = join(caches, readdirSync(caches)[0] ?? '');
  const whole = readFileSync(path);
  writeFileSync(path, damage(whole));
  const { code, stderr } = await run('Dockerfile');
  const sizes = readdirSync(caches).map((name) => readFileSync(join(caches, name)).length);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(sizes).toEqual([expect.closeTo(whole.length, -4)]);
});

test('what nobody has written for a month goes when something is kept', async () => {
  const { caches, run } = workplace();
  await run('Dockerfile');
  const old = join(caches, 'program-OLD.cjs.1.check');
  writeFileSync(old, '');
  utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'));
  await run('app.service');
  expect(existsSync(old)).toBe(false);
});

test('it is not kept where Node is told so', async () => {
  const { cwd, run } = workplace();
  await run('Dockerfile', { NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(existsSync(join(cwd, 'caches'))).toBe(false);
});

test('where nothing can be kept, the run is as any other', async () => {
  const { run } = workplace({ caches: 'no folder\n' });
  const { code, stderr } = await run('Dockerfile');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
