// Checks notes in folders: their form, and that what they refer to exists.

import { basename } from 'node:path';
import type { Knowledge } from '../core/knowledge.ts';
import { type Position, type Range, SourceText } from '../core/text.ts';
import type { NoteProblem } from '../notes/front-matter.ts';
import { type ParsedNote, parseNote } from '../notes/note-file.ts';
import { findFiles, type Trouble } from './files.ts';
import { reasonOf } from './paths.ts';
import { readText } from './read.ts';

export interface PlacedProblem {
  readonly path: string;
  readonly message: string;
  /** Lines and columns count from 1. */
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface CheckedNotes {
  readonly files: number;
  readonly problems: readonly PlacedProblem[];
  readonly troubles: readonly Trouble[];
}

interface ReadNote extends ParsedNote {
  readonly path: string;
  readonly source: SourceText;
}

/** A link from one note to another note or to a rule. */
const LINK = /\]\((note|rule):([^)\s]+)\)/g;

/** Checks every Markdown file below the paths; notes may refer to each other and to the built-in ones. */
export function checkNotes(paths: readonly string[], cwd: string, knowledge: Knowledge): CheckedNotes {
  const found = findFiles(paths, { cwd, wanted: (path) => path.endsWith('.md') });
  const troubles: Trouble[] = [...found.troubles];
  const notes = found.files.flatMap(({ path, absolute }) => {
    const note = readNote(path, absolute);
    if ('reason' in note) troubles.push(note);
    return 'reason' in note ? [] : [note];
  });
  const slugs = new Set(
    [...notes, ...knowledge.notes.map((note) => ({ note }))].map(({ note }) => note.slug),
  );
  const exists = (kind: string, name: string) =>
    kind === 'note' ? slugs.has(name) : knowledge.page(name) !== undefined;
  const problems = notes.flatMap((note) =>
    [...note.problems, ...missing(note, exists)].map((problem) => placed(note, problem)),
  );
  return { files: notes.length, problems, troubles };
}

function readNote(path: string, absolute: string): ReadNote | Trouble {
  try {
    const read = readText(absolute);
    if ('reason' in read) return { path, reason: read.reason };
    return { path, source: new SourceText(read.text), ...parseNote(basename(absolute, '.md'), read.text) };
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}

function missing({ note, source }: ReadNote, exists: (kind: string, name: string) => boolean): NoteProblem[] {
  const related = note.related
    .filter((slug) => !exists('note', slug))
    .map((slug) => ({ message: `There is no note "${slug}".`, range: firstOf(source, slug) }));
  const links = [...source.text.matchAll(LINK)]
    .filter(([, kind = '', name = '']) => !exists(kind, name))
    .map(({ index, 0: link, 1: kind, 2: name }) => ({
      message: `There is no ${kind} "${name}".`,
      range: { start: index + 2, end: index + link.length - 1 },
    }));
  return [...related, ...links];
}

function firstOf({ text }: SourceText, word: string): Range {
  const start = Math.max(text.indexOf(word), 0);
  return { start, end: start + word.length };
}

const placed = ({ path, source }: ReadNote, { message, range }: NoteProblem): PlacedProblem => ({
  path,
  message,
  range: { start: fromOne(source.position(range.start)), end: fromOne(source.position(range.end)) },
});

const fromOne = ({ line, column }: Position): Position => ({ line: line + 1, column: column + 1 });
