// `--baseline` and `--write-baseline`: a team starts from where it is, and hears of what is new.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, folder, opsHints, rulesIn } from '../../harness/command-line.ts';

const OLD = 'FROM debian AS base\nCMD /usr/sbin/sshd -D\nUSER 1000\n';

/** A folder whose findings are all in `known.json`. */
async function known(text = OLD) {
  const cwd = folder({ 'app/Dockerfile': text });
  const ran = await opsHints(['check', '--write-baseline', 'known.json'], { cwd });
  return { cwd, ran, change: (changed: string) => writeFileSync(join(cwd, 'app', 'Dockerfile'), changed) };
}

test('what is written is not reported, now or later', async () => {
  const { cwd, ran } = await known();
  expect(ran).toEqual({
    code: 0,
    stdout: 'No new findings in 1 file. 2 in the baseline.\n',
    stderr: 'ops-hints: known.json lists 2 findings now; --baseline known.json leaves them out.\n',
  });
  const later = await check(['--baseline', 'known.json'], { cwd });
  expect(later).toMatchObject({ code: 0, stderr: '' });
  expect(rulesIn(later)).toEqual([]);
  expect(later.report.summary).toMatchObject({ warning: 0, baseline: 2 });
});

test('known findings stay known when lines move, and wherever the check starts', async () => {
  const { cwd, change } = await known();
  change(`# syntax=docker/dockerfile:1\n\n${OLD}`);
  const ran = await check(['--baseline', '../known.json', '.'], { cwd: join(cwd, 'app') });
  expect(rulesIn(ran)).toEqual([]);
});

test('only what is new is reported, also where it says what an old finding says', async () => {
  const { cwd, change } = await known();
  change(`${OLD}FROM debian AS again\nFROM alpine AS other\n`);
  const ran = await check(['--baseline', 'known.json', '--rule', 'dockerfile/stage-unused=off'], { cwd });
  expect(ran.code).toBe(1);
  expect(ran.report.files[0]?.findings.map(({ range }) => range.start.line)).toEqual([4, 5]);
});

test('what is gone is said, so that the baseline gets shorter', async () => {
  const { cwd, change } = await known();
  change('FROM debian:12.5 AS base\nCMD /usr/sbin/sshd -D\nUSER 1000\n');
  const ran = await opsHints(['check', '--baseline', 'known.json'], { cwd });
  expect(ran.stderr).toBe(
    'ops-hints: known.json lists 1 finding that is gone; --write-baseline known.json brings it up to date.\n',
  );
});

test('the file is the same for the same findings, in the order of names', async () => {
  const { cwd } = await known();
  const first = readFileSync(join(cwd, 'known.json'), 'utf8');
  await opsHints(['check', '--write-baseline', 'known.json'], { cwd });
  expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(first);
  expect(Object.keys(JSON.parse(first).files)).toEqual(['app/Dockerfile']);
});

test('a baseline that cannot be written is a trouble', async () => {
  const ran = await opsHints(['check', '--write-baseline', 'no/such/place.json'], {
    cwd: folder({ Dockerfile: OLD }),
  });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('ops-hints: no/such/place.json: cannot be written: no such file or folder\n');
});

describe('a baseline that cannot be used ends the check before it starts', () => {
  test.each([
    ['no JSON', 'it is no baseline of ours'],
    ['{"version":2,"files":{}}', 'its version is not 1'],
    ['{"version":1,"files":{"a":{"b":"c"}}}', '"b" of a is no number'],
    ['[]', 'it is no object'],
  ])('%s', async (text, why) => {
    const ran = await opsHints(['check', '--baseline', 'known.json'], {
      cwd: folder({ 'known.json': text }),
    });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(why);
  });
});
