// Text of a note → note. Total: a broken note gives problems with their places, never an exception.

import type { Note, NoteTerm } from '../core/knowledge.ts';
import { Fields } from './fields.ts';
import { type FrontMatter, type NoteProblem, readFrontMatter } from './front-matter.ts';
import { readHints } from './hint-fields.ts';

/** Keys of a note's front matter. */
export const NOTE_KEYS = [
  'title',
  'seed',
  'origin',
  'date',
  'tags',
  'source',
  'status',
  'related',
  'terms',
  'evidence-for',
  'hints',
];
export const TERM_KEYS = ['term', 'says', 'where'];
const DATE = /^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/;
const TERM = /^(?:jvm|dockerfile|systemd|haproxy):\S.*$/;

export interface ParsedNote {
  readonly note: Note;
  readonly problems: readonly NoteProblem[];
  /** For problems that only the other notes show. */
  readonly matter: FrontMatter;
}

/**
 * Reads a note.
 * Shape:  front matter as in the notes' guide; the body is Markdown.
 * Errors: in `problems`; the note then holds what could be read.
 */
export function parseNote(slug: string, text: string): ParsedNote {
  const matter = readFrontMatter(text, NOTE_KEYS);
  const fields = Fields.of(matter);
  const note: Note = {
    slug,
    title: fields.requiredText('title'),
    origin: fields.text('seed') ?? fields.text('origin') ?? '',
    date: fields.matching('date', DATE, 'a year, a month, a day, or two of them with a slash between'),
    tags: fields.texts('tags') ?? [],
    source: fields.matching('source', /^https?:\/\/\S+$/, 'a web address such as https://example.org'),
    status: fields.oneOf('status', ['current', 'dated', 'historical'], 'current'),
    related: fields.texts('related') ?? [],
    terms: fields.records('terms', TERM_KEYS, '{ term: …, says: … }').map(readTerm),
    evidenceFor: fields.texts('evidence-for') ?? [],
    hints: readHints(fields, slug),
    body: matter.body.trim(),
  };
  return { note, problems: fields.problems, matter };
}

function readTerm(fields: Fields): NoteTerm {
  const [term, says] = [fields.requiredText('term'), fields.requiredText('says')];
  if (term !== '' && !TERM.test(term)) fields.fault('term', `"${term}" is no term; write <language>:<term>.`);
  return { term, says, where: fields.texts('where') ?? [] };
}
