// The notes of a team while the server runs: saved ones as the client tells of them, open ones with their text.
// No disk is touched here: a workspace may be one that only the client can reach.

import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Knowledge } from '../core/knowledge.ts';
import type { Language } from '../core/language.ts';
import { SourceText } from '../core/text.ts';
import type { Engine } from '../engine.ts';
import type { NoteProblem } from '../notes/front-matter.ts';
import {
  isTeamNote,
  LARGEST_TEAM_NOTE_BYTES,
  MOST_TEAM_NOTES,
  TEAM_NOTE_FILES,
} from '../notes/team-files.ts';
import type { TeamNote } from '../notes/team-notes.ts';
import type { TeamNotesChange } from '../protocol.ts';
import { DIAGNOSTIC_SOURCE, pathOf, toRange } from './convert.ts';
import { PAST } from './documents.ts';
import type { Guard } from './guarded.ts';
import type { OwnKind } from './own-documents.ts';

export interface TeamNotesNeeds {
  readonly builtIn: Knowledge;
  readonly languages: readonly Language[];
  readonly opened: TextDocuments<TextDocument>;
  /** Takes the knowledge that the notes make together with ours. */
  readonly use: (knowledge: Knowledge) => Promise<void>;
  /** Told when the new knowledge is in use. */
  readonly settled: () => void;
  readonly publish: Connection['sendDiagnostics'];
  readonly guard: Guard;
}

/** So many notes are read within a few milliseconds. */
const READ_AT_ONCE = 25;

const othersTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Keystrokes in a note that follow each other faster than this are read once. */
const PAUSE_MS = 100;

/** Follows the notes; answers with where the client's changes go. */
export function followTeamNotes(needs: TeamNotesNeeds): (change: TeamNotesChange) => void {
  const { opened, guard } = needs;
  const saved = new Map<string, string>();
  const compose = composer(needs);
  const work = { waiting: undefined as ReturnType<typeof setTimeout> | undefined, done: Promise.resolve() };
  const settle = guard('team notes', undefined, () => compose(textsOf(saved, opened)));
  const soon = () => {
    clearTimeout(work.waiting);
    work.waiting = setTimeout(() => {
      // One after the other, so that the newest texts have the last word.
      work.done = work.done.then(() => settle(undefined));
    }, PAUSE_MS);
  };
  const soonIfNote = ({ document: { uri } }: { readonly document: TextDocument }) => {
    if (isNote(uri) || saved.has(uri)) soon();
  };
  opened.onDidChangeContent(soonIfNote);
  opened.onDidClose(soonIfNote);
  // An editor may miss what happens in a folder that it has not known for long, but not what it saves itself.
  opened.onDidSave(({ document }) => {
    if (isNote(document.uri) || saved.has(document.uri)) saved.set(document.uri, document.getText());
  });
  return ({ changed, removed }) => {
    for (const uri of removed) forget(saved, uri);
    for (const { uri, text } of changed) saved.set(uri, text);
    soon();
  };
}

const isNote = (uri: string): boolean => !PAST.test(uri) && isTeamNote(pathOf(uri));

/** Their documents are sent to us, so that unsaved ones count. */
export const teamNoteKind = (engine: Engine): OwnKind => ({
  id: 'team-notes',
  files: TEAM_NOTE_FILES,
  isOne: isNote,
  // Loaded like the reader of notes, for those who have some.
  complete: async ({ text }, offset) =>
    (await import('../notes/note-help.ts')).completeNote(text, offset, engine),
  hover: async ({ text }, offset) => (await import('../notes/note-help.ts')).hoverNote(text, offset, engine),
});

/** A folder goes with all that was in it. */
function forget(saved: Map<string, string>, uri: string): void {
  for (const known of [...saved.keys()])
    if (known === uri || known.startsWith(`${uri.replace(/\/$/, '')}/`)) saved.delete(known);
}

function textsOf(
  saved: ReadonlyMap<string, string>,
  opened: TextDocuments<TextDocument>,
): ReadonlyMap<string, string> {
  const open = opened.all().filter(({ uri }) => isNote(uri) || saved.has(uri));
  const texts = new Map([...saved, ...open.map((document) => [document.uri, document.getText()] as const)]);
  const ordered = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    ordered.filter(([, text]) => text.length <= LARGEST_TEAM_NOTE_BYTES).slice(0, MOST_TEAM_NOTES),
  );
}

/** Reads what is new among the texts, puts all of them to use and shows their problems. */
function composer({ builtIn, languages, opened, use, settled, publish }: TeamNotesNeeds) {
  const known = new Map<string, TeamNote>();
  const shown = new Set<string>();
  return async (texts: ReadonlyMap<string, string>): Promise<void> => {
    if (texts.size === 0 && known.size === 0) return;
    // Reading notes takes libraries that most sessions can do without.
    const { composeTeam, readTeamNote } = await import('../notes/team-notes.ts');
    for (const uri of [...known.keys()]) if (!texts.has(uri)) known.delete(uri);
    const unread = [...texts].filter(([uri, text]) => known.get(uri)?.text !== text);
    for (const [index, [uri, text]] of unread.entries()) {
      known.set(uri, readTeamNote({ path: pathOf(uri), address: uri }, text));
      if (index % READ_AT_ONCE === READ_AT_ONCE - 1) await othersTurn();
    }
    const { knowledge, problems } = composeTeam(builtIn, [...known.values()], languages);
    await use(knowledge);
    settled();
    for (const uri of new Set([...shown, ...problems.keys()])) {
      const diagnostics = toDiagnostics(known.get(uri)?.text ?? '', problems.get(uri) ?? []);
      const version = opened.get(uri)?.version;
      // Open notes are always answered, so that a client knows which of their texts was read.
      if (diagnostics.length > 0 || shown.has(uri) || version !== undefined)
        await publish({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
      if (diagnostics.length > 0) shown.add(uri);
      else shown.delete(uri);
    }
  };
}

function toDiagnostics(text: string, problems: readonly NoteProblem[]): Diagnostic[] {
  const source = new SourceText(text);
  return problems.map(({ message, range }) => ({
    source: DIAGNOSTIC_SOURCE,
    code: 'note/front-matter',
    severity: 2,
    message,
    range: toRange(source, range),
  }));
}
