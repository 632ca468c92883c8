// How the side bar groups notes.

import { expect, test } from 'vitest';
import { byLanguage, byTopic } from '../../client/note-groups.ts';
import type { NoteSummary } from '../../server/protocol.ts';

const note = (slug: string, tags: readonly string[], languages: readonly string[] = []): NoteSummary => ({
  slug,
  title: slug,
  tags,
  excerpt: '',
  score: 0,
  status: 'current',
  languages,
  rules: [],
  isOwn: false,
});

const shown = (groups: ReturnType<typeof byTopic>) =>
  groups.map(({ label, notes }) => [label, ...notes.map(({ slug }) => slug)]);

test('a topic is a tag that notes share; a note with none of these is among the others', () => {
  const notes = [note('a', ['jvm', 'gc']), note('b', ['jvm', 'etsy']), note('c', ['odd']), note('d', ['gc'])];
  expect(shown(byTopic(notes))).toEqual([
    ['gc', 'a', 'd'],
    ['jvm', 'a', 'b'],
    ['Others', 'c'],
  ]);
});

test('languages keep their order, and those without a note are not shown', () => {
  const languages = [
    { id: 'systemd', title: 'systemd units' },
    { id: 'haproxy', title: 'HAProxy' },
    { id: 'jvm', title: 'JVM options' },
  ];
  const notes = [note('a', [], ['jvm', 'systemd']), note('b', [], ['jvm']), note('c', [])];
  expect(shown(byLanguage(notes, languages))).toEqual([
    ['systemd units', 'a'],
    ['JVM options', 'a', 'b'],
    ['Others', 'c'],
  ]);
});
