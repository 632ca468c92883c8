// What is kept of files: the newest, as far as their texts allow.

import { expect, test } from 'vitest';
import { RecentFiles } from '../../../server/core/recent-files.ts';

const after = (...texts: readonly (readonly [path: string, text: string])[]) => {
  const files = new RecentFiles<string>(5);
  for (const [path, text] of texts) files.keep(path, text, `kept of ${text}`);
  return (path: string) => files.of(path);
};

test('the oldest goes where the texts come to too much', () => {
  const kept = after(['a', 'aa'], ['b', 'bb'], ['c', 'cc']);
  expect([kept('a'), kept('b'), kept('c')]).toEqual([undefined, 'kept of bb', 'kept of cc']);
});

test('a file that is read again is the newest, and counts once', () => {
  const kept = after(['a', 'aa'], ['b', 'b'], ['a', 'AA'], ['c', 'cc']);
  expect([kept('a'), kept('b'), kept('c')]).toEqual(['kept of AA', 'kept of b', 'kept of cc']);
});

test('the newest stays whatever its length', () => {
  const kept = after(['a', 'aa'], ['b', 'b'.repeat(9)]);
  expect([kept('a'), kept('b')]).toEqual([undefined, `kept of ${'b'.repeat(9)}`]);
});
