// A team's own notes, read from their texts: what of them holds, and every fault with its place. Finding the
// files and watching them is the doors' business.

import type { Knowledge, Note } from '../core/knowledge.ts';
import { fileName } from '../core/path.ts';
import { ownNote, withNotes } from './compose.ts';
import type { FrontMatter, NoteProblem } from './front-matter.ts';
import { type ParsedNote, parseNote } from './note-file.ts';
import { danglingIn } from './references.ts';
import { TEAM_NOTE_FOLDER } from './team-files.ts';
import { type TermLanguage, unknownTermsIn } from './term-check.ts';

/** Where a note is. */
export interface NotePlace {
  /** Path with `/` separators. */
  readonly path: string;
  /** URI of the file. */
  readonly address: string;
}

/** A note as it was read. */
export interface TeamNote extends ParsedNote, NotePlace {
  readonly text: string;
}

export interface TeamKnowledge {
  /** Built-in notes first, then those of the team. */
  readonly knowledge: Knowledge;
  /** Faults by the address of their note; every note has an entry. */
  readonly problems: ReadonlyMap<string, readonly NoteProblem[]>;
}

/** Reads one note; its slug is the name of its file. */
export function readTeamNote({ path, address }: NotePlace, text: string): TeamNote {
  const parsed = parseNote(fileName(path).replace(/\.md$/, ''), text);
  return { ...parsed, note: ownNote(parsed.note, teamFolderOf(path), address), path, address, text };
}

/** The folder that a note's hints are for: the one that holds `.ops-hints`. */
const teamFolderOf = (path: string): string => {
  const at = path.lastIndexOf(`/${TEAM_NOTE_FOLDER}/`);
  return path.slice(0, Math.max(at, 0));
};

/**
 * Composes the notes of a team with ours. A note without a title, or with the slug of another one, is left out.
 * Shape: terms are checked for the languages that are handed in.
 */
export function composeTeam(
  knowledge: Knowledge,
  team: readonly TeamNote[],
  languages: readonly TermLanguage[] = [],
): TeamKnowledge {
  const names = new Names(knowledge.notes);
  const accepted = team.map((each) => ({ each, ...names.take(each) }));
  const composed = withNotes(
    knowledge,
    accepted.flatMap(({ used }) => used ?? []),
  );
  const problems = accepted.map(({ each, clashes }) => {
    const dangling = danglingIn(each, each.text, composed);
    const unknown = unknownTermsIn(each.matter, languages);
    const all = [...each.problems, ...clashes, ...dangling, ...unknown];
    return [each.address, all.sort((a, b) => a.range.start - b.range.start)] as const;
  });
  return { knowledge: composed, problems: new Map(problems) };
}

interface Accepted {
  /** The note with those of its hints that can be used. */
  readonly used: Note | undefined;
  readonly clashes: readonly NoteProblem[];
}

/** The names that are taken, of notes and of hints. */
class Names {
  readonly #slugs: Set<string>;
  readonly #hints: Set<string>;

  constructor(notes: readonly Note[]) {
    this.#slugs = new Set(notes.map(({ slug }) => slug));
    this.#hints = new Set(notes.flatMap(({ hints }) => hints.map(({ id }) => id)));
  }

  take({ note, matter }: TeamNote): Accepted {
    if (this.#slugs.has(note.slug)) {
      const message = `There is a note "${note.slug}" already, so this one is not used; give its file another name.`;
      return { used: undefined, clashes: [{ message, range: matter.rangeOf(['title']) }] };
    }
    if (note.title === '') return { used: undefined, clashes: [] };
    this.#slugs.add(note.slug);
    const clashes: NoteProblem[] = [];
    const hints = note.hints.filter(({ id }) => {
      if (this.#hints.has(id)) clashes.push(hintTaken(id, matter));
      return !this.#hints.has(id) && this.#hints.add(id);
    });
    // The same note as before where nothing was left out: the search reads those that are new.
    return { used: clashes.length === 0 ? note : { ...note, hints }, clashes };
  }
}

const hintTaken = (id: string, matter: FrontMatter): NoteProblem => ({
  message: `There is a hint "${id}" already, so this one is not used; give it another id.`,
  range: matter.rangeOf(['hints', lastHintWith(id, matter), 'id']),
});

function lastHintWith(id: string, { values: { hints } }: FrontMatter): number {
  const all: readonly unknown[] = Array.isArray(hints) ? hints : [];
  return all.findLastIndex(
    (hint) => typeof hint === 'object' && hint !== null && 'id' in hint && hint.id === id,
  );
}
