// What we know, as the rest of the core sees it: notes, rule pages and the languages' catalogues.

import type { Hint } from './hint.ts';

export type NoteStatus = 'current' | 'dated' | 'historical';

/** A term that a note throws light on, with one sentence for its hover. */
export interface NoteTerm {
  /** `<language>:<term>`, such as `systemd:Service.LimitNOFILE`. */
  readonly term: string;
  readonly says: string;
  /** Words of which one has to stand beside the term; none where the note speaks of the term in general. */
  readonly where: readonly string[];
}

/** What a note says of a term. */
export interface NoteOnTerm extends Omit<NoteTerm, 'term'> {
  readonly note: Note;
}

export interface Note {
  readonly slug: string;
  readonly title: string;
  /** Seed file and lines, `name.txt:82-84`, or where else the note comes from. */
  readonly origin: string;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of them with a slash between. */
  readonly date: string | undefined;
  readonly tags: readonly string[];
  readonly source: string | undefined;
  readonly status: NoteStatus;
  readonly related: readonly string[];
  readonly terms: readonly NoteTerm[];
  /** Rules that this note adds its evidence to. */
  readonly evidenceFor: readonly string[];
  readonly hints: readonly Hint[];
  /** Markdown. */
  readonly body: string;
}

export interface RulePage {
  readonly rule: string;
  /** What the rule finds, in a few words. */
  readonly title: string;
  /** Slugs of the notes that it rests on. */
  readonly notes: readonly string[];
  readonly source: string | undefined;
  /** Markdown with the Found, Quiet and Fixed examples. */
  readonly body: string;
}

/** The port through which the core reads knowledge. */
export interface Knowledge {
  readonly notes: readonly Note[];
  readonly pages: readonly RulePage[];
  readonly note: (slug: string) => Note | undefined;
  readonly page: (rule: string) => RulePage | undefined;
  /** Notes that throw light on a term, each with its sentence. */
  readonly notesOn: (term: string) => readonly NoteOnTerm[];
  /** A language's catalogue; read on first use. */
  readonly catalogue: (language: string) => unknown;
}

/** The hints of all notes, in the order of the notes. */
export const hintsIn = ({ notes }: Knowledge): readonly Hint[] => notes.flatMap(({ hints }) => hints);
