// Compiled code is kept for the next start, where it is allowed and nowhere else.

import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, opsHints } from '../../harness/command-line.ts';

const files = { Dockerfile: 'FROM debian:12-slim\nUSER 1000\n' };

// Node 20 keeps nothing, and finds the same.
describe.skipIf(enableCompileCache === undefined)('compiled code', () => {
  test('lies among the caches of the user', async () => {
    const cwd = folder(files);
    const env = { XDG_CACHE_HOME: join(cwd, 'caches'), LOCALAPPDATA: join(cwd, 'caches'), HOME: cwd };
    const { code } = await opsHints(['check', 'Dockerfile', '--fail-on', 'error'], { cwd, env });
    const places = [join(cwd, 'caches', 'ops-hints'), join(cwd, 'Library', 'Caches', 'ops-hints')];
    expect([code, places.some((place) => existsSync(place))]).toEqual([0, true]);
  });

  test('is not kept where Node is told so', async () => {
    const cwd = folder(files);
    const env = { XDG_CACHE_HOME: join(cwd, 'caches'), HOME: cwd, NODE_DISABLE_COMPILE_CACHE: '1' };
    await opsHints(['check', 'Dockerfile'], { cwd, env });
    expect(existsSync(join(cwd, 'caches'))).toBe(false);
  });

  test('that cannot be kept stops nobody', async () => {
    const cwd = folder({ ...files, caches: 'no folder\n' });
    const env = { XDG_CACHE_HOME: join(cwd, 'caches'), LOCALAPPDATA: join(cwd, 'caches'), HOME: cwd };
    const { code, stderr } = await opsHints(['check', 'Dockerfile', '--fail-on', 'error'], { cwd, env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
