// Finds and reads files of the workspace for the server, which has no way to them in a browser or on another machine.

import { Disposable, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LARGEST_FILE_BYTES, LARGEST_WORKSPACE, type OpsHintsClientRequests } from '../server/protocol.ts';

type Params<Method extends keyof OpsHintsClientRequests> = OpsHintsClientRequests[Method]['params'];

const READ: keyof OpsHintsClientRequests = 'opsHints/files/read';
const FIND: keyof OpsHintsClientRequests = 'opsHints/files/find';

/** Code of others, and what Git keeps for itself. */
const LEFT_OUT = '**/{node_modules,.git,.hg,.svn}/**';

/** Answers the server's questions for as long as the extension lives. */
export function serveFiles(client: BaseLanguageClient): Disposable {
  const warn = (line: string) => client.outputChannel.appendLine(line);
  return Disposable.from(
    client.onRequest(READ, ({ uris }: Params<'opsHints/files/read'>) => Promise.all(uris.map(readText))),
    client.onRequest(FIND, ({ globs }: Params<'opsHints/files/find'>) => find(globs, warn)),
  );
}

/** `null` for what is not there, no file, no text, or too large. */
async function readText(address: string): Promise<string | null> {
  try {
    const uri = Uri.parse(address, true);
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0 || size > LARGEST_FILE_BYTES) return null;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      await workspace.fs.readFile(uri),
    );
  } catch {
    return null;
  }
}

/** Folder by folder, so that each has its own settings for what is left out. */
async function find(globs: readonly string[], warn: (line: string) => void): Promise<string[]> {
  const pattern = `{${globs.map((glob) => (glob.includes('/') ? glob : `**/${glob}`)).join(',')}}`;
  const found = await Promise.all(
    (workspace.workspaceFolders ?? []).map(async (folder) => {
      try {
        return await workspace.findFiles(
          new RelativePattern(folder, pattern),
          LEFT_OUT,
          LARGEST_WORKSPACE + 1,
        );
      } catch (error) {
        warn(`The files of ${folder.name} cannot be searched for: ${String(error)}`);
        return [];
      }
    }),
  );
  return [...new Set(found.flat().map(String))];
}
