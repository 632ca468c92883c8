// A hover's text: the facts, the page of the hint, the notes with the sentence that fits.

import { expect, test } from 'vitest';
import type { Note } from '../../../server/core/knowledge.ts';
import type { EvidencedHover } from '../../../server/engine.ts';
import { renderHover } from '../../../server/lsp/render-hover.ts';
import { webLinks } from '../../../server/notes/links.ts';
import { engine } from '../../harness/findings.ts';

const noteWith = (slug: string, title: string, body: string): Note => ({
  slug,
  title,
  origin: '',
  date: '2015-03-24',
  tags: [],
  source: undefined,
  status: 'current',
  related: [],
  terms: [],
  hints: [],
  evidenceFor: [],
  body,
});

const hoverWith = (rest: Partial<EvidencedHover>): EvidencedHover => ({
  range: { start: 0, end: 1 },
  term: '',
  markdown: '',
  findings: [],
  notes: [],
  ...rest,
});

const rendered = (rest: Partial<EvidencedHover>) =>
  renderHover(hoverWith(rest), webLinks(engine()).inText, engine().evidence);

test('nothing to say is no hover', () => {
  expect(rendered({})).toBeUndefined();
});

test('facts come first, then the notes', () => {
  const note = noteWith('dead-protocols', 'Dead protocols', 'SPDY went away. ALPN stayed.');
  expect(rendered({ markdown: '**alpn**', notes: [{ note, says: 'Use alpn.' }] })).toMatch(
    /^\*\*alpn\*\*\n\n---\n\n\*\*\[Dead protocols\]\(https:.*dead-protocols\.md\)\*\* \(2015\) {2}\nUse alpn/,
  );
});

test('without a sentence of its own for the term, a note speaks with the one that fits best', () => {
  const note = noteWith('n', 'N', 'A company in Oslo. Every timeout needs its unit. They moved on.');
  const text = rendered({ term: 'haproxy:timeout client', notes: [{ note, says: undefined }] });
  expect(text).toContain('Every timeout needs its unit');
});

test('what a note says about a like term is told with that term', () => {
  const note = {
    ...noteWith('n', 'N', 'Body.'),
    terms: [{ term: 'haproxy:timeout server', says: 'Too short cuts answers.' }],
  };
  const text = rendered({ term: 'haproxy:timeout client', notes: [{ note, says: undefined }] });
  expect(text).toContain('`timeout server`: Too short cuts answers');
});

test('a title cannot break out of its link', () => {
  const note = noteWith('n', 'Odd](command:x) [title', 'Body.');
  expect(rendered({ notes: [{ note, says: 'Says.' }] })).toContain(String.raw`Odd\]\(command:x\) \[title`);
});

test('a hover holds no more notes than can be read in passing', () => {
  const notes = Array.from({ length: 9 }, (_, index) => ({
    note: noteWith(`n${index}`, `Note ${index}`, ''),
    says: 'Says.',
  }));
  expect(rendered({ notes })?.match(/\(2015\)/g)).toHaveLength(4);
});
