import { expect, test } from 'vitest';
import { parseNote } from '../../../server/notes/note-file.ts';
import { readMarks } from '../../harness/marks.ts';

const GOOD = `---
title: Kafka brokers keep a descriptor per log segment
seed: notes.txt:3-4
date: 2015-02
tags: [kafka, limits]
source: https://example.org/kafka
status: dated
related: [tcp-backlog]
terms:
  - { term: "systemd:Service.LimitNOFILE", says: "One descriptor per segment." }
---
## What it says
Text.
`;

/** Problems as texts, each at the marked place. */
function problems(marked: string): string[] {
  const { text, ranges } = readMarks(marked);
  const found = parseNote('slug', text).problems;
  expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual(
    ranges.map(({ start, end }) => text.slice(start, end)),
  );
  return found.map(({ message }) => message);
}

test('a note is read with all its fields', () => {
  const { note, problems } = parseNote('kafka', GOOD);
  expect(problems).toEqual([]);
  expect(note).toEqual({
    slug: 'kafka',
    title: 'Kafka brokers keep a descriptor per log segment',
    origin: 'notes.txt:3-4',
    date: '2015-02',
    tags: ['kafka', 'limits'],
    source: 'https://example.org/kafka',
    status: 'dated',
    related: ['tcp-backlog'],
    terms: [{ term: 'systemd:Service.LimitNOFILE', says: 'One descriptor per segment.', where: [] }],
    evidenceFor: [],
    hints: [],
    body: '## What it says\nText.',
  });
});

test('line ends and a byte order mark make no difference', () => {
  const { note, problems } = parseNote('kafka', `\uFEFF${GOOD.replaceAll('\n', '\r\n')}`);
  expect(problems).toEqual([]);
  expect(note.tags).toEqual(['kafka', 'limits']);
});

test('a rule of dashes in the body is no front matter', () => {
  expect(parseNote('x', '---\ntitle: A\n---\nOne\n\n---\n\nTwo\n').note.body).toBe('One\n\n---\n\nTwo');
});

test('an unknown key is named at itself, with what was meant or else the known ones', () => {
  expect(problems('---\ntitle: A\n⟦tag⟧: [x]\n---\n')).toEqual(['Unknown key "tag"; did you mean "tags"?']);
  expect(problems('---\ntitle: A\n⟦colour⟧: x\n---\n')).toEqual([
    'Unknown key "colour"; known are title, seed, origin, date, tags, source, status, related, terms, evidence-for, hints.',
  ]);
});

test('a single text counts as a list of one', () => {
  const { note, problems } = parseNote('x', '---\ntitle: A\ntags: kafka\n---\n');
  expect([note.tags, problems]).toEqual([['kafka'], []]);
});

test('values of a wrong shape are named at their place', () => {
  expect(
    problems(
      '---\ntitle: A\ndate: ⟦spring⟧\ntags: ⟦5⟧\nsource: ⟦ftp://x⟧\nstatus: ⟦open⟧\nterms: ⟦Xmx⟧\n---\n',
    ),
  ).toEqual([
    '"date" has to be a year, a month, a day, or two of them with a slash between.',
    '"tags" has to be a text or a list of texts.',
    '"source" has to be a web address such as https://example.org.',
    '"status" cannot be "open"; known are current, dated, historical.',
    '"terms" has to be a list of records such as { term: …, says: … }.',
  ]);
});

test('a text that looks like a record to YAML is told what it needs', () => {
  expect(problems('---\ntitle: ⟦K⟧afka: limits\n---\n')).toEqual([
    'Front matter is not valid YAML: Nested mappings are not allowed in compact mappings. A text with ": " in it needs quotes.',
  ]);
});

test('broken YAML is a problem at its place, never an exception', () => {
  const { problems } = parseNote('x', '---\ntitle: [A\n---\nBody');
  expect(problems[0]?.message).toContain('not valid YAML');
});

test('a file without front matter says what it has to begin with', () => {
  expect(problems('⟦Jus⟧t text')[0]).toContain('begin with YAML front matter');
});

test('a missing title is a problem', () => {
  expect(parseNote('x', '---\ntags: [a]\n---\n').problems.map(({ message }) => message)).toEqual([
    '"title" is missing.',
  ]);
});

test('a term needs its language', () => {
  const text = '---\ntitle: A\nterms: [{ term: "LimitNOFILE", says: "x" }]\n---\n';
  expect(parseNote('x', text).problems[0]?.message).toBe(
    '"LimitNOFILE" is no term; write <language>:<term>.',
  );
});
