// Tells the client which language id an opened document could bear, so that it is coloured where nobody else does.
// Whether it may be changed is the client's to decide: it knows who gave the id.

import type { Connection, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpsHintsServerNotifications } from '../protocol.ts';
import { pathOf } from './convert.ts';
import type { Session } from './session.ts';

const METHOD: keyof OpsHintsServerNotifications = 'opsHints/document/language';

/** Tells of every document when it is opened, and when it is saved: a new file is empty at first. */
export function tellLanguageIds(connection: Connection, session: Session): void {
  const { documents, guard } = session;
  const tell = guard(
    'language id',
    undefined,
    async ({ document }: TextDocumentChangeEvent<TextDocument>) => {
      const languageId = await languageIdFor(session, document);
      if (languageId === undefined || languageId === document.languageId) return;
      await connection.sendNotification(METHOD, { uri: document.uri, languageId });
    },
  );
  documents.opened.onDidOpen(tell);
  documents.opened.onDidSave(tell);
}

/** None for a document that is not ours, is left alone by a configuration, or is something else as well. */
async function languageIdFor(
  { engine, settings }: Session,
  document: TextDocument,
): Promise<string | undefined> {
  const { uri, languageId } = document;
  if ((await settings.of(uri)).ignored) return undefined;
  const [path, text] = [pathOf(uri), document.getText()];
  return engine.detect({ path, languageId }, text)?.detection.editorId?.(text, path);
}
