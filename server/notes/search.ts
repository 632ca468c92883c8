// Ranked full-text search over the notes: title, tags and body, with prefixes and small typos.

import MiniSearch from 'minisearch';
import type { Note, NoteStatus } from '../core/knowledge.ts';
import { passage } from './passage.ts';

export interface SearchOptions {
  readonly limit?: number;
}

export interface NoteMatch {
  readonly slug: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly score: number;
  /** The passage that matches best, as plain text. */
  readonly excerpt: string;
  readonly source: string | undefined;
  readonly status: NoteStatus;
}

const BOOST = { title: 6, tags: 4, terms: 3, body: 1 } as const;
const DEFAULT_LIMIT = 50;

/** Indexes the notes once; an empty query lists them all in their own order. */
export function createNoteSearch(notes: readonly Note[]) {
  const bySlug = new Map(notes.map((note) => [note.slug, note]));
  const index = new MiniSearch({
    idField: 'slug',
    fields: Object.keys(BOOST),
    searchOptions: { boost: BOOST, prefix: true, fuzzy: fuzziness, combineWith: 'AND' },
  });
  index.addAll(notes.map(fieldsOf));
  return (query: string, { limit = DEFAULT_LIMIT }: SearchOptions = {}): NoteMatch[] => {
    if (query.trim() === '') return notes.slice(0, limit).map((note) => match(note, 0, []));
    const strict = index.search(query);
    // All words first; where no note has them all, notes with some of them are better than none.
    const hits = strict.length > 0 ? strict : index.search(query, { combineWith: 'OR' });
    return hits.slice(0, limit).flatMap((hit) => {
      const note = bySlug.get(hit.id);
      return note ? [match(note, hit.score, hit.terms)] : [];
    });
  };
}

/** Short words have to be right; longer ones may have a typo, the longest two. */
const fuzziness = (term: string): number | false => (term.length < 4 ? false : term.length < 8 ? 1 : 2);

const fieldsOf = ({ slug, title, tags, terms, body }: Note) => ({
  slug,
  title,
  tags: tags.join(' '),
  terms: terms.map(({ term, says }) => `${term.slice(term.indexOf(':') + 1)} ${says}`).join(' '),
  body,
});

const match = (note: Note, score: number, words: readonly string[]): NoteMatch => ({
  slug: note.slug,
  title: note.title,
  tags: note.tags,
  score: Math.round(score * 100) / 100,
  excerpt: passage(note.body, words),
  source: note.source,
  status: note.status,
});
