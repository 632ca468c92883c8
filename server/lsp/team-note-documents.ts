// Asks the client to send the documents that are a team's notes, so that unsaved ones count.

import {
  type ClientCapabilities,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Registration,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TEAM_NOTE_FILES } from '../notes/team-files.ts';

/** Shape: nothing for a client that registers nothing on request; such a one sends all its documents. */
export function teamNoteRegistrations({ textDocument }: ClientCapabilities): Registration[] {
  if (textDocument?.synchronization?.dynamicRegistration !== true) return [];
  const documentSelector = [{ pattern: TEAM_NOTE_FILES }];
  const methods = [
    { method: DidOpenTextDocumentNotification.method, options: {} },
    {
      method: DidChangeTextDocumentNotification.method,
      options: { syncKind: TextDocumentSyncKind.Incremental },
    },
    { method: DidCloseTextDocumentNotification.method, options: {} },
  ];
  return methods.map(({ method, options }) => ({
    id: `ops-hints/team-notes/${method}`,
    method,
    registerOptions: { ...options, documentSelector },
  }));
}
