// Reads and watches the notes of a team for the server, which has no way to them in a browser or on another machine.

import { Disposable, FileType, type Uri, workspace } from 'vscode';
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

const READ: keyof OpsHintsClientRequests = 'opsHints/teamNotes/read';
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
  const watcher = workspace.createFileSystemWatcher(WATCHED);
  const came = async (uri: Uri) => tell(isNote(uri) ? await readNotes([uri], warn) : await readAll(warn));
  return Disposable.from(
    watcher,
    client.onRequest(READ, () => readAll(warn)),
    watcher.onDidCreate(came),
    watcher.onDidChange(async (uri) => {
      if (isNote(uri)) await came(uri);
    }),
    watcher.onDidDelete((uri) => tell({ changed: [], removed: [uri.toString()] })),
  );
}

const isNote = ({ path }: Uri): boolean => path.endsWith('.md') && path.includes(`/${TEAM_NOTE_FOLDER}/`);

async function readAll(warn: (line: string) => void): Promise<TeamNotesChange> {
  const uris = await workspace.findFiles(TEAM_NOTE_FILES, '**/node_modules/**', MOST_TEAM_NOTES + 1);
  if (uris.length > MOST_TEAM_NOTES) warn(`Only ${MOST_TEAM_NOTES} notes of the workspace are read.`);
  return readNotes(uris.slice(0, MOST_TEAM_NOTES), warn);
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
