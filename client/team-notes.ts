// Reads and watches the notes of a team for the server, which has no way to them in a browser or on another machine.

import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LARGEST_TEAM_NOTE_BYTES,
  MOST_TEAM_NOTES,
  type OpsHintsClientRequests,
  type OpsHintsNotifications,
  TEAM_NOTE_FILES,
  TEAM_NOTE_FOLDER,
  type TeamNotesChange,
} from '../server/protocol.ts';
import { NoteFolders } from './note-folders.ts';

const READ = 'opsHints/teamNotes/read' satisfies keyof OpsHintsClientRequests;
const CHANGED: keyof OpsHintsNotifications = 'opsHints/teamNotes/changed';

/** Folders too: an editor tells of a folder that went or came, and not of the files in it. */
const WATCHED = '**/{.ops-hints,.ops-hints/**}';

/** Answers the server's question for all notes, and tells it of changes from then on. */
export function serveTeamNotes(client: BaseLanguageClient): Disposable {
  const tell = async (change: TeamNotesChange) => {
    // A server that is not there asks for all notes when it comes back.
    if (client.isRunning()) await client.sendNotification(CHANGED, change);
  };
  const warn = (line: string) => client.outputChannel.appendLine(line);
  const read = async (uri: Uri, isNote: IsNote) => tell(await readNotes(await notesBelow(uri, isNote), warn));
  const gone = (uri: Uri) => tell({ changed: [], removed: [uri.toString()] });
  const came = async (uri: Uri) => {
    const change = await readNotes(await notesBelow(uri, isMarkdown), warn);
    // The folder may have been given up while its note was read.
    if (folders.holds(uri)) await tell(change);
  };
  const folders = new NoteFolders({ came, gone });
  const watcher = workspace.createFileSystemWatcher(WATCHED);
  return Disposable.from(
    watcher,
    client.onRequest(READ, (asked: OpsHintsClientRequests[typeof READ]['params']) => {
      folders.configure(asked.folders ?? []);
      return readAll(folders.all, warn);
    }),
    folders.register(async (dropped) => {
      await tell({ changed: [], removed: dropped.map(String) });
      await tell(await readAll(folders.all, warn));
    }),
    watcher.onDidCreate((uri) => read(uri, isTeamNote)),
    watcher.onDidChange(async (uri) => {
      if (isTeamNote(uri)) await read(uri, isTeamNote);
    }),
    watcher.onDidDelete(gone),
  );
}

type IsNote = (uri: Uri) => boolean;

const isMarkdown: IsNote = ({ path }) => path.endsWith('.md');

const isTeamNote: IsNote = (uri) => isMarkdown(uri) && uri.path.includes(`/${TEAM_NOTE_FOLDER}/`);

async function readAll(further: readonly Uri[], warn: (line: string) => void): Promise<TeamNotesChange> {
  const roots = (workspace.workspaceFolders ?? []).map(({ uri }) =>
    Uri.joinPath(uri, ...TEAM_NOTE_FOLDER.split('/')),
  );
  const named = [...roots, ...further].map((folder) => notesBelow(folder, isMarkdown));
  const found = [...(await Promise.all(named)).flat(), ...(await searchNotes(warn))];
  const uris = [...new Map(found.map((uri) => [uri.toString(), uri])).values()];
  if (uris.length > MOST_TEAM_NOTES) warn(`Only ${MOST_TEAM_NOTES} notes of the workspace are read.`);
  return readNotes(uris.slice(0, MOST_TEAM_NOTES), warn);
}

/** Those deeper in the workspace; some workspaces cannot be searched. */
async function searchNotes(warn: (line: string) => void): Promise<Uri[]> {
  try {
    return await workspace.findFiles(TEAM_NOTE_FILES, '**/node_modules/**', MOST_TEAM_NOTES + 1);
  } catch (error) {
    warn(`Notes in folders of the workspace cannot be searched for: ${String(error)}`);
    return [];
  }
}

/** The notes in a folder, or a note itself; none where there is no such thing. Links are not followed. */
async function notesBelow(uri: Uri, isNote: IsNote): Promise<Uri[]> {
  if (isNote(uri)) return [uri];
  const entries = await workspace.fs.readDirectory(uri).then(
    (found) => found,
    () => [],
  );
  const below = entries.map(([name, type]) => {
    const entry = Uri.joinPath(uri, name);
    if (type === FileType.Directory) return notesBelow(entry, isNote);
    return type === FileType.File && isNote(entry) ? [entry] : [];
  });
  return (await Promise.all(below)).flat();
}

/** A note that cannot be read, or is too large, counts as one that is not there. */
async function readNotes(uris: readonly Uri[], warn: (line: string) => void): Promise<TeamNotesChange> {
  const read = await Promise.all(
    uris.map(async (uri) => ({ uri: uri.toString(), text: await readNote(uri).catch(() => undefined) })),
  );
  const removed = read.filter(({ text }) => text === undefined).map(({ uri }) => uri);
  for (const uri of removed) warn(`The note ${uri} is not read: it is gone, no file, or larger than 1 MB.`);
  return { changed: read.flatMap(({ uri, text }) => (text === undefined ? [] : { uri, text })), removed };
}

async function readNote(uri: Uri): Promise<string | undefined> {
  const { type, size } = await workspace.fs.stat(uri);
  if ((type & FileType.File) === 0 || size > LARGEST_TEAM_NOTE_BYTES) return undefined;
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
