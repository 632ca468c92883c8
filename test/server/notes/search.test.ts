import { expect, test } from 'vitest';
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
