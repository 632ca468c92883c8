// Ranked full-text search over the notes: title, tags and body, with prefixes and small typos.

import MiniSearch, { type SearchResult } from 'minisearch';
import { stemmer } from 'stemmer';
import type { Note, NoteStatus } from '../core/knowledge.ts';
import { passage } from './passage.ts';
import { type NoteQuery, readQuery } from './query.ts';

export interface SearchOptions {
  readonly limit?: number;
  /** Notes that come first where the words fit equally well: those on the file at hand. */
  readonly prefer?: readonly string[];
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

/** Indexes the notes once; a query without words lists what its filters let through. */
export function createNoteSearch(notes: readonly Note[]) {
  const bySlug = new Map(notes.map((note) => [note.slug, note]));
  const index = new MiniSearch({
    idField: 'slug',
    fields: Object.keys(BOOST),
    processTerm: stemOf,
    searchOptions: { boost: BOOST, prefix: beginnings, fuzzy: fuzziness, combineWith: 'AND' },
  });
  index.addAll(notes.map(fieldsOf));
  return (text: string, { limit = DEFAULT_LIMIT, prefer = [] }: SearchOptions = {}): NoteMatch[] => {
    const query = readQuery(text);
    const fits = filterOf(query);
    const preferred = new Set(prefer);
    if (query.words.length < 2) {
      const first = [...notes].sort((a, b) => Number(preferred.has(b.slug)) - Number(preferred.has(a.slug)));
      return first
        .filter(fits)
        .slice(0, limit)
        .map((note) => match(note, 0, []));
    }
    const weight = (slug: string) => (preferred.has(slug) ? PREFERENCE : 1);
    return ranked(index, query.words, weight)
      .flatMap((hit) => {
        const note = bySlug.get(hit.id);
        return note && fits(note) ? [{ note, hit }] : [];
      })
      .slice(0, limit)
      .map(({ note, hit }) => match(note, hit.score, hit.terms));
  };
}

/** Enough to decide between notes that fit about equally well, too little to bring up one that does not. */
const PREFERENCE = 1.5;

const filterOf =
  ({ tags, languages }: NoteQuery) =>
  (note: Note): boolean =>
    tags.every((tag) => note.tags.some((own) => own.startsWith(tag))) &&
    (languages.length === 0 || languages.some((language) => concerns(note, language)));

/** A note concerns a language that one of its terms, hints or tags names. */
const concerns = ({ terms, hints, tags }: Note, language: string): boolean =>
  terms.some(({ term }) => term.startsWith(`${language}:`)) ||
  hints.some((hint) => hint.language === language) ||
  tags.includes(language);

/** With so many notes that have all the words, nobody reads on to those that have some. */
const ENOUGH = 10;

/** Notes with all the words, then those with some of them that score at least a fifth of the best. */
function ranked(index: MiniSearch, words: string, boostDocument: (slug: string) => number): SearchResult[] {
  const all = index.search(words, { boostDocument });
  if (all.length >= ENOUGH) return all;
  const some = index.search(words, { combineWith: 'OR', boostDocument });
  const enough = (some[0]?.score ?? 0) / 5;
  const known = new Set(all.map(({ id }) => id));
  return [...all, ...some.filter(({ id, score }) => score >= enough && !known.has(id))];
}

/** The word being typed may be a beginning, a long one before it too; one letter begins too much to mean anything. */
const beginnings = (term: string, index: number, terms: string[]): boolean =>
  term.length >= (index === terms.length - 1 ? 2 : 4);

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
