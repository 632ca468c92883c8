// Files that are not open, through the client: a workspace may be one that only the client can reach.

import type { Connection } from 'vscode-languageserver';
import type { OpsHintsClientRequests } from '../protocol.ts';

export interface FileAccess {
  /** Texts in the order of the addresses; `undefined` for what is not there or no text. */
  readonly read: (uris: readonly string[]) => Promise<readonly (string | undefined)[]>;
  /** Addresses of the workspace's files that match one of the globs. */
  readonly find: (globs: readonly string[]) => Promise<readonly string[]>;
}

type Answer<Method extends keyof OpsHintsClientRequests> = OpsHintsClientRequests[Method]['result'];

/** Asks a client that says `files`. */
export const clientFiles = (connection: Connection): FileAccess => ({
  read: async (uris) => {
    const texts = await connection.sendRequest<Answer<'opsHints/files/read'>>('opsHints/files/read', {
      uris,
    });
    return texts.map((text) => text ?? undefined);
  },
  find: (globs) => connection.sendRequest<Answer<'opsHints/files/find'>>('opsHints/files/find', { globs }),
});

/** Files without the client: from a disk, for the workspace's folders. */
export type OwnFiles = (folders: () => readonly string[]) => FileAccess;

/** For a client that reads no files for us, where there is no disk of our own. */
export const noFiles: OwnFiles = () => ({
  read: async (uris) => uris.map(() => undefined),
  find: async () => [],
});
