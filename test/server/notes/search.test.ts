import { describe, expect, test } from 'vitest';
import type { Note } from '../../../server/core/knowledge.ts';
import { NoteSearch } from '../../../server/notes/search.ts';
import { engine } from '../../harness/findings.ts';

const slugs = (query: string) =>
  engine()
    .searchNotes(query)
    .map(({ slug }) => slug);

test.each([
  ['jvm statistics pause', 'four-month-bug'],
  ['hsperfdata', 'four-month-bug'],
  ['haproxy reload', 'zero-downtime-haproxy-reloads'],
  ['duplicate ssh keys', 'duplicate-ssh-keys'],
  ['spdy', 'spdy-and-cdn'],
  ['secrets', 'keywhiz'],
  ['backlog', 'tcp-backlog'],
])('"%s" finds %s first', (query, slug) => {
  expect(slugs(query)[0]).toBe(slug);
});

test.each([
  ['hsperfdta', 'four-month-bug'],
  ['casandra jmx', 'cassandra-jmx-remote-code-execution'],
  ['hugepagse redis', 'transparent-huge-pages-redis-oom'],
])('a typo in "%s" is forgiven', (query, slug) => {
  expect(slugs(query).slice(0, 3)).toContain(slug);
});

test('the beginning of a word is enough', () => {
  expect(slugs('safepoi').slice(0, 3)).toContain('four-month-bug');
});

test('where no note has all the words, notes with some of them come', () => {
  expect(slugs('hsperfdata xyzzy')).toContain('four-month-bug');
});

test('the matching passage is shown as plain text', () => {
  const [first] = engine().searchNotes('hsperfdata');
  expect(first?.excerpt).toContain('hsperfdata');
  expect(first?.excerpt).not.toMatch(/[`*]|\]\(/);
});

test('nothing found is an empty list, an empty query lists the notes', () => {
  expect(slugs('qqqqqqqqqq')).toEqual([]);
  expect(engine().searchNotes('', { limit: 5 })).toHaveLength(5);
});

test('a query with the signs of a regular expression is only text', () => {
  expect(() => slugs('a(b[c*+?\\')).not.toThrow();
});

test('#tag and language: narrow the notes, alone and with words', () => {
  const all = engine().knowledge.notes;
  expect(slugs('#hsperfdata')).toEqual(
    all.filter(({ tags }) => tags.includes('hsperfdata')).map(({ slug }) => slug),
  );
  expect(slugs('language:haproxy backlog')[0]).toBe('tcp-backlog');
  expect(slugs('language:haproxy hsperfdata')).not.toContain('four-month-bug');
  expect(slugs('LANGUAGE:JVM hsperfdata')[0]).toBe('four-month-bug');
});

test('a filter that is still being typed hides nothing', () => {
  expect(slugs('hsperfdata #')[0]).toBe('four-month-bug');
  expect(slugs('hsperfdata language:')[0]).toBe('four-month-bug');
});

test('notes on the file at hand come first when nothing is asked, and are lifted when words are', () => {
  const prefer = ['tcp-backlog', 'keywhiz'];
  const first = engine().searchNotes('', { prefer });
  expect(
    first
      .slice(0, 2)
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual([...prefer].sort());
  expect(engine().searchNotes('hsperfdata', { prefer })[0]?.slug).toBe('four-month-bug');
  const plain = slugs('restart').indexOf('huptime');
  const lifted = engine().searchNotes('restart', { prefer: ['huptime'] });
  expect(lifted.findIndex(({ slug }) => slug === 'huptime')).toBeLessThanOrEqual(plain);
});

describe('notes that change', () => {
  const note = (slug: string, body: string): Note => ({
    slug,
    title: slug,
    origin: '',
    date: undefined,
    tags: [],
    source: undefined,
    status: 'current',
    related: [],
    terms: [],
    evidenceFor: [],
    hints: [],
    body,
  });
  const found = (search: NoteSearch, query: string) => search.find(query).map(({ slug }) => slug);

  test('are found as they are now, and no longer as they were', () => {
    const search = new NoteSearch();
    const stays = note('stays', 'A descriptor per segment.');
    search.follow([stays, note('changes', 'A descriptor per socket.')]);
    expect(found(search, 'descriptor').sort()).toEqual(['changes', 'stays']);
    search.follow([stays, note('changes', 'A thread per socket.')]);
    expect(found(search, 'descriptor')).toEqual(['stays']);
    expect(found(search, 'thread')).toEqual(['changes']);
    search.follow([note('new', 'A thread.')]);
    expect(found(search, 'thread descriptor')).toEqual(['new']);
  });

  test('are read a few at a time, and all at once by whoever asks before that', () => {
    const search = new NoteSearch();
    search.follow([note('a', 'lag'), note('b', 'lag'), note('c', 'lag')]);
    expect([search.prepare(2), search.prepare(2)]).toEqual([true, false]);
    const asked = new NoteSearch();
    asked.follow([note('a', 'lag'), note('b', 'lag')]);
    expect(asked.prepare(1)).toBe(true);
    expect(found(asked, 'lag').sort()).toEqual(['a', 'b']);
  });
});
