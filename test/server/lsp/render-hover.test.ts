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
    terms: [{ term: 'haproxy:timeout server', says: 'Too short cuts answers.', where: [] }],
  };
  const text = rendered({ term: 'haproxy:timeout client', notes: [{ note, says: undefined }] });
  expect(text).toContain('`timeout server`: Too short cuts answers');
});

test('a title cannot break out of its link', () => {
  const note = noteWith('n', 'Odd](command:x) [title', 'Body.');
  expect(rendered({ notes: [{ note, says: 'Says.' }] })).toContain(String.raw`Odd\]\(command:x\) \[title`);
});

const notesOn = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    note: noteWith(`n${index}`, `Note ${index}`, ''),
    says: 'Says.',
  }));

test('of many notes on a term five are shown, and a search finds the others', () => {
  const text = rendered({ term: 'dockerfile:FROM', notes: notesOn(9) });
  expect(text?.match(/\(2015\)/g)).toHaveLength(5);
  expect(text).toMatch(/\n\n\[4 more notes: search\]\(https:[^)]*notes%20FROM\)$/);
  expect(rendered({ term: 'dockerfile:FROM', notes: notesOn(6) })).toContain('[1 more note: search]');
  expect(rendered({ term: 'dockerfile:FROM', notes: notesOn(5) })).not.toContain('search]');
});

test('notes that a finding rests on are all shown, before the others', () => {
  const rule = 'jvm/perf-shared-mem';
  const behind = engine()
    .evidence(rule)
    .notes.map((note) => ({ note, says: undefined }));
  const finding = { rule, severity: 'information', message: '', range: { start: 0, end: 1 } } as const;
  const findings = [{ ...finding, related: [], fixes: [], tags: [] }];
  const text = rendered({ term: 'jvm:Xmx', findings, notes: [...notesOn(7), ...behind] }) ?? '';
  expect(behind.length).toBeGreaterThan(0);
  for (const { note } of behind) expect(text.indexOf(`${note.slug}.md`)).toBeLessThan(text.indexOf('Note 0'));
  expect(text).toContain('Note 4');
  expect(text).toMatch(/\[2 more notes: search\]/);
});
