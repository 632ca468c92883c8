// Ranked full-text search over the notes: title, tags and body, with prefixes and small typos.

import MiniSearch, { type SearchResult } from 'minisearch';
import { stemmer } from 'stemmer';
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
    processTerm: stemOf,
    searchOptions: { boost: BOOST, prefix: true, fuzzy: fuzziness, combineWith: 'AND' },
  });
  index.addAll(notes.map(fieldsOf));
  return (query: string, { limit = DEFAULT_LIMIT }: SearchOptions = {}): NoteMatch[] => {
    if (query.trim() === '') return notes.slice(0, limit).map((note) => match(note, 0, []));
    const hits = ranked(index, query);
    return hits.slice(0, limit).flatMap((hit) => {
      const note = bySlug.get(hit.id);
      return note ? [match(note, hit.score, hit.terms)] : [];
    });
  };
}

/** Notes with all the words, then those with some of them that score at least a fifth of the best. */
function ranked(index: MiniSearch, query: string): SearchResult[] {
  const all = index.search(query);
  const some = index.search(query, { combineWith: 'OR' });
  const enough = (some[0]?.score ?? 0) / 5;
  const known = new Set(all.map(({ id }) => id));
  return [...all, ...some.filter(({ id, score }) => score >= enough && !known.has(id))];
}

/** `reassignment`, `reassigned` and `reassigning` are one word to somebody who remembers. */
const stemOf = (word: string): string => stemmer(word.toLowerCase());

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
