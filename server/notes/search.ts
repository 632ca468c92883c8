// Ranked full-text search over the notes: title, tags, terms and body, with beginnings of words and small slips.

import type { Note, NoteStatus } from '../core/knowledge.ts';
import { concerns } from './note-languages.ts';
import { passage } from './passage.ts';
import { type NoteQuery, readQuery } from './query.ts';
import { type SearchedPart, WordIndex } from './word-index.ts';
import { wordsOf } from './words.ts';

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

const DEFAULT_LIMIT = 50;
/** So many notes are read within a few milliseconds. */
export const NOTES_AT_ONCE = 25;

/** Searches the notes that it was told of last. Those that stay are read once, however often the others change. */
export class NoteSearch {
  #notes: readonly Note[] = [];
  #index = new WordIndex();
  /** By their numbers in the index; `undefined` for those that have gone. */
  #indexed: (Note | undefined)[] = [];
  #waiting: Note[] = [];

  /** Takes the notes that are to be found from now on. They are read when there is time, at the latest when asked for. */
  follow(notes: readonly Note[]): void {
    if (notes === this.#notes) return;
    this.#notes = notes;
    const wanted = new Set(notes);
    const kept = this.#indexed.filter((note) => note !== undefined && wanted.has(note));
    if (kept.length < this.#indexed.length / 2) this.#forgetAll();
    else this.#indexed = this.#indexed.map((note) => (note && wanted.has(note) ? note : undefined));
    const known = new Set(this.#indexed);
    this.#waiting = notes.filter((note) => !known.has(note));
  }

  /** Reads at most so many of the notes that wait; answers whether others still do. */
  prepare(most: number): boolean {
    for (const note of this.#waiting.splice(0, most)) this.#indexed[this.#index.add(partsOf(note))] = note;
    if (this.#waiting.length > 0) return true;
    this.#index.prepare();
    return false;
  }

  /** Best first; a query without words lists what its filters let through. */
  find(text: string, { limit = DEFAULT_LIMIT, prefer = [] }: SearchOptions = {}): NoteMatch[] {
    const query = readQuery(text);
    const fits = filterOf(query);
    const preferred = new Set(prefer);
    if (query.words.length < 2) {
      const first = [...this.#notes].sort(
        (a, b) => Number(preferred.has(b.slug)) - Number(preferred.has(a.slug)),
      );
      return first
        .filter(fits)
        .slice(0, limit)
        .map((note) => match({ note, score: 0, words: [] }));
    }
    const hits = this.#hits(query.words)
      .filter(({ note }) => fits(note))
      .map((hit) => (preferred.has(hit.note.slug) ? { ...hit, score: hit.score * PREFERENCE } : hit));
    return ranked(hits).slice(0, limit).map(match);
  }

  #hits(text: string): Hit[] {
    this.prepare(Number.POSITIVE_INFINITY);
    const words = [...new Set(wordsOf(text))];
    const held = words.map((word, at) => this.#index.holding(word, at === words.length - 1));
    return this.#indexed.flatMap((note, number) => {
      const found = held.flatMap(({ words: matched }) => matched[number] ?? []);
      if (!note || found.length === 0) return [];
      const score = held.reduce((sum, { scores }) => sum + (scores[number] ?? 0), 0);
      // Who asks for three words rather wants a note with all of them than one that says one of them often.
      return { note, score: score * (found.length / words.length), words: found };
    });
  }

  #forgetAll(): void {
    this.#index = new WordIndex();
    this.#indexed = [];
  }
}

interface Hit {
  readonly note: Note;
  readonly score: number;
  /** Words of the note that the query met. */
  readonly words: readonly string[];
}

/** Enough to decide between notes that fit about equally well, too little to bring up one that does not. */
const PREFERENCE = 1.5;

const filterOf =
  ({ tags, languages }: NoteQuery) =>
  (note: Note): boolean =>
    tags.every((tag) => note.tags.some((own) => own.startsWith(tag))) &&
    (languages.length === 0 || languages.some((language) => concerns(note, language)));

/** Best first, without those that score less than a tenth of the best. */
function ranked(hits: readonly Hit[]): readonly Hit[] {
  const ordered = [...hits].sort((a, b) => b.score - a.score);
  const enough = (ordered[0]?.score ?? 0) / 10;
  return ordered.filter(({ score }) => score >= enough);
}

const partsOf = ({ title, tags, terms, body }: Note): SearchedPart[] => [
  { text: title, boost: 6, usualLength: 6 },
  { text: tags.join(' '), boost: 4, usualLength: 5 },
  { text: terms.map(({ term, says }) => `${nameOf(term)} ${says}`).join(' '), boost: 3, usualLength: 40 },
  { text: body, boost: 1, usualLength: 300 },
];

const nameOf = (term: string): string => term.slice(term.indexOf(':') + 1);

const match = ({ note, score, words }: Pick<Hit, 'note' | 'score' | 'words'>): NoteMatch => ({
  slug: note.slug,
  title: note.title,
  tags: note.tags,
  score: Math.round(score * 100) / 100,
  excerpt: passage(note.body, words),
  source: note.source,
  status: note.status,
});
