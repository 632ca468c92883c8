// Reads the notes in folders of a team from disk and composes them with ours.

import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Knowledge } from '../core/knowledge.ts';
import { type Position, type Range, SourceText } from '../core/text.ts';
import { createLanguages } from '../languages/index.ts';
import { LARGEST_TEAM_NOTE_BYTES, MOST_TEAM_NOTES } from '../notes/team-files.ts';
import {
  composeTeam,
  type NotePlace,
  readTeamNote,
  type TeamKnowledge,
  type TeamNote,
} from '../notes/team-notes.ts';
import { type FoundFile, findFiles } from './files.ts';
import { reasonOf, toSlashes } from './paths.ts';
import { readText } from './read.ts';
import type { Trouble } from './trouble.ts';

export interface PlacedProblem {
  readonly path: string;
  readonly message: string;
  /** Lines and columns count from 1. */
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface ReadNotes extends Pick<TeamKnowledge, 'knowledge'> {
  readonly files: number;
  readonly problems: readonly PlacedProblem[];
  /** Files that could not be read, or that are too many or too large. */
  readonly troubles: readonly Trouble[];
}

/** Reads every Markdown file below the paths; notes may refer to each other and to the built-in ones. */
export function readNotes(paths: readonly string[], cwd: string, knowledge: Knowledge): ReadNotes {
  const found = findFiles(paths, { cwd, wanted: (path) => path.endsWith('.md') });
  const { files, left } = bounded(found.files);
  const read = files.map((file) => ({ file, note: readNote(file) }));
  const notes = read.flatMap(({ file, note }) => ('reason' in note ? [] : [{ file, note }]));
  const troubles = read.flatMap(({ note }) => ('reason' in note ? [note] : []));
  const team = composeTeam(
    knowledge,
    notes.map(({ note }) => note),
    createLanguages(knowledge),
  );
  const problems = notes.flatMap(({ file, note }) =>
    (team.problems.get(note.address) ?? []).map((problem) => placed(file.path, note.text, problem)),
  );
  return {
    knowledge: team.knowledge,
    files: notes.length,
    problems,
    troubles: [...found.troubles, ...troubles, ...left],
  };
}

/** One line per fault, for people: `path:line:column: message`. */
export const problemLine = ({ path, range: { start }, message }: PlacedProblem): string =>
  `${path}:${start.line}:${start.column}: ${message}`;

/** The notes that a check uses, and what there is to say of them. */
export function teamKnowledge(folders: readonly string[], cwd: string, builtIn: Knowledge) {
  const { knowledge, problems, troubles } = readNotes(
    folders.map((folder) => shown(folder, cwd)),
    cwd,
    builtIn,
  );
  const unread = troubles.map(({ path, reason }) => `${path}: ${reason}`);
  return { knowledge, complaints: [...problems.map(problemLine), ...unread] };
}

/** Paths below the working directory are shown from there. */
const shown = (folder: string, cwd: string): string =>
  folder.startsWith(`${cwd}/`) ? folder.slice(cwd.length + 1) : folder;

function bounded(files: readonly FoundFile[]): { files: readonly FoundFile[]; left: Trouble[] } {
  const first = files[MOST_TEAM_NOTES];
  if (!first) return { files, left: [] };
  const reason = `more than ${MOST_TEAM_NOTES} notes; this one and ${files.length - MOST_TEAM_NOTES - 1} after it are not read`;
  return { files: files.slice(0, MOST_TEAM_NOTES), left: [{ path: first.path, reason }] };
}

function readNote({ path, absolute }: FoundFile): TeamNote | Trouble {
  try {
    if (statSync(absolute).size > LARGEST_TEAM_NOTE_BYTES) return { path, reason: 'it is larger than 1 MB' };
    const read = readText(absolute);
    return 'reason' in read ? { path, reason: read.reason } : readTeamNote(placeOf(absolute), read.text);
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}

const placeOf = (absolute: string): NotePlace => ({
  path: toSlashes(absolute),
  address: pathToFileURL(absolute).href,
});

function placed(
  path: string,
  text: string,
  { message, range }: { message: string; range: Range },
): PlacedProblem {
  const source = new SourceText(text);
  const place = (offset: number) => fromOne(source.position(offset));
  return { path, message, range: { start: place(range.start), end: place(range.end) } };
}

const fromOne = ({ line, column }: Position): Position => ({ line: line + 1, column: column + 1 });
