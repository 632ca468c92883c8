// The bar of long runs: when it appears, and that it leaves nothing behind.

import { expect, test } from 'vitest';
import { createProgress } from '../../../server/cli/progress.ts';
import type { Terminal } from '../../../server/cli/terminal.ts';

function watched(isWatched: boolean) {
  let drawn = '';
  const terminal: Terminal = {
    colour: false,
    width: undefined,
    watched: isWatched,
    write: () => undefined,
    complain: () => undefined,
    draw: (text) => {
      drawn += text;
    },
    flush: () => Promise.resolve(),
    readInput: () => Promise.resolve(Buffer.alloc(0)),
  };
  return { terminal, drawn: () => drawn };
}

test('a short run shows nothing', () => {
  const { terminal, drawn } = watched(true);
  const progress = createProgress(terminal, 100, () => 0);
  progress.step(50);
  progress.hide();
  expect(drawn()).toBe('');
});

test('a long run shows a bar, not too often, and takes it away at the end', () => {
  let nowMs = 0;
  const { terminal, drawn } = watched(true);
  const progress = createProgress(terminal, 100, () => nowMs);
  nowMs = 1500;
  progress.step(50);
  nowMs = 1510;
  progress.step(51);
  progress.hide();
  const bar = `[${'#'.repeat(15)}${'.'.repeat(15)}] 50 of 100 files`;
  expect(drawn()).toBe(`\r\u001B[K${bar}\r\u001B[K`);
});

test('nobody watches a file or a pipe', () => {
  let nowMs = 0;
  const { terminal, drawn } = watched(false);
  const progress = createProgress(terminal, 100, () => nowMs);
  nowMs = 5000;
  progress.step(50);
  progress.hide();
  expect(drawn()).toBe('');
});
