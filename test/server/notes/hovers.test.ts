// The notes in hovers: each is shown where its words stand, with one sentence and a link, and not everywhere else.

import { expect, test } from 'vitest';
import { renderHover } from '../../../server/lsp/render-hover.ts';
import { webLinks } from '../../../server/notes/links.ts';
import { engine, hoverAt } from '../../harness/findings.ts';
import { HOVER_CASES } from './hover-cases.ts';

const links = webLinks(engine()).inText;
const linkTo = (slug: string) => `](${links.note(slug)})`;

const shown = (path: string, text: string): string => {
  const hover = hoverAt(path, text);
  return (hover && renderHover(hover, links, engine().evidence)) ?? '';
};

test.each(HOVER_CASES)('%s is shown in %s at %j', (slug, path, text) => {
  const lines = shown(path, text).split('\n');
  const title = lines.findIndex((line) => line.includes(linkTo(slug)));
  expect(lines[title]).toContain(linkTo(slug));
  expect(lines[title + 1]?.length).toBeGreaterThan(20);
});

/** Notes on the term itself; those that a finding rests on have no sentence of their own. */
const notesIn = (path: string, text: string): string[] =>
  (hoverAt(path, text)?.notes ?? []).flatMap(({ note, says }) => (says === undefined ? [] : note.slug));

test('a note that asks for words beside its term is silent without them', () => {
  expect(notesIn('Dockerfile', 'FROM debian:12\nRU▮N make install\n')).toEqual([]);
  expect(notesIn('Dockerfile', 'FROM debian:12\nEX▮POSE 2222 17199\n')).not.toContain('keybox');
  expect(notesIn('app.service', '[Service]\nExec▮Start=/usr/bin/app\n')).toEqual([]);
});

test('a note whose words stand there comes before those on the term in general', () => {
  const notes = notesIn('Dockerfile', 'FR▮OM redis:8.0\nUSER app\n');
  expect(notes[0]).toBe('transparent-huge-pages-redis-oom');
  expect(notes.length).toBeGreaterThan(1);
});

test('a note with several sentences on a term speaks with the one whose words stand there', () => {
  const says = (line: string) =>
    hoverAt('Dockerfile', `FROM debian:12\nRU▮N ${line}\n`)?.notes.find(
      ({ note }) => note.slug === 'secure-secure-shell',
    )?.says;
  expect(says('ssh-keygen -t rsa -f /etc/app/key')).toContain('ed25519');
  expect(says("echo 'PasswordAuthentication yes' > /tmp/x")).toContain('passwords');
  expect(says("echo 'Ciphers aes256-ctr' > /tmp/x")).toContain('Ciphers');
});

test('words are looked for in the whole of a continued instruction', () => {
  const text = 'FROM debian:12\nRU▮N apt-get update \\\n  && apt-get install -y openssh-server\n';
  expect(notesIn('Dockerfile', text)).toContain('duplicate-ssh-keys');
});

/** Properties and variables: there are as many as programs make up. */
const OPEN = /^jvm:(?:D\S+|[A-Z_]+)$/;

test('every term of our notes is one that its language knows', () => {
  const unknown = engine()
    .knowledge.notes.flatMap(({ terms }) => terms.map(({ term }) => term))
    .filter((term) => !OPEN.test(term) && engine().describe(term) === undefined);
  expect([...new Set(unknown)]).toEqual([]);
});
