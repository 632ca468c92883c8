// The text that a new note begins with.

import { expect, test } from 'vitest';
import { noteText, slugOf } from '../../client/note-text.ts';
import { parseNote } from '../../server/notes/note-file.ts';

const parts = { title: 'Never "kill: -9" #1', language: 'systemd', term: '' };

test('a new note is in good form, whatever the title holds', () => {
  const { note, problems } = parseNote('x', noteText({ ...parts, term: 'Service.KillMode' }));
  expect(problems).toEqual([]);
  expect(note).toMatchObject({
    title: parts.title,
    tags: ['systemd'],
    terms: [{ term: 'systemd:Service.KillMode', says: parts.title }],
    hints: [],
  });
});

test('the hint in its comments is in good form as well', () => {
  const text = noteText({ ...parts, term: 'Service.KillMode' }).replace(/^# ?/gm, '');
  const { note, problems } = parseNote('x', text.replace(/^#+ .*$/gm, ''));
  expect(problems).toEqual([]);
  expect(note.hints.map(({ id, report }) => [id, report.terms])).toEqual([
    ['never-kill-9-1', ['Service.KillMode']],
  ]);
});

test('a note made from a finding is evidence for its rule and quotes the place', () => {
  const { note } = parseNote(
    'x',
    noteText({ ...parts, rule: 'systemd/kill-mode-none', quoted: 'a ``` b\r\n' }),
  );
  expect(note.evidenceFor).toEqual(['systemd/kill-mode-none']);
  expect(note.body).toContain('````systemd\na ``` b\n````');
});

test('the name of the file comes from the title', () => {
  expect(slugOf('Über 3 Stunden — nie wieder!')).toBe('uber-3-stunden-nie-wieder');
  expect(slugOf('日本')).toBe('note');
});
