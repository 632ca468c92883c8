// Folders of notes that configurations name, as files ask for these configurations.

import { expect, test } from 'vitest';
import { gatherNoteFolders, type NamedFolders } from '../../../server/lsp/named-note-folders.ts';

/** Gathers, and resolves with what is told next. */
function gathering() {
  const gathered = gatherNoteFolders();
  const told: NamedFolders[] = [];
  gathered.tell((named) => told.push(named));
  const next = async (): Promise<NamedFolders> => {
    while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return told.shift() ?? { folders: [], dropped: [] };
  };
  return { gathered, told, next };
}

test('what several files name is told once', async () => {
  const { gathered, told, next } = gathering();
  gathered.meeting()(['file:///a']);
  gathered.meeting()(['file:///a', 'file:///b']);
  expect(await next()).toEqual({ folders: ['file:///a', 'file:///b'], dropped: [] });
  expect(told).toEqual([]);
});

test('what is no longer named is told, also where a file had asked before', async () => {
  const { gathered, next } = gathering();
  gathered.meeting()(['file:///a']);
  await next();
  const before = gathered.meeting();
  gathered.forget();
  before(['file:///a']);
  gathered.meeting()([]);
  expect(await next()).toEqual({ folders: [], dropped: ['file:///a'] });
});
