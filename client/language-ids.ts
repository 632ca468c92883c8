// Gives documents of ours that no extension has named a language id, so that they have colours, comments and brackets.

import { type Disposable, languages, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OpsHintsServerNotifications } from '../server/protocol.ts';

const METHOD: keyof OpsHintsServerNotifications = 'opsHints/document/language';
type Told = OpsHintsServerNotifications['opsHints/document/language']['params'];

/** What the editor itself calls files that it knows nothing of, and any `.cfg` or `.conf`. */
const UNNAMED: ReadonlySet<string> = new Set(['plaintext', 'properties']);

/** Acts on what the server says for as long as the extension lives. */
export function nameUnnamed(client: BaseLanguageClient): Disposable {
  // One document, from opening to closing, keeps what a person chooses after us.
  const named = new WeakSet<TextDocument>();
  return client.onNotification(METHOD, async ({ uri, languageId }: Told) => {
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri);
    if (!document || named.has(document) || !isUnnamed(document)) return;
    named.add(document);
    try {
      await languages.setTextDocumentLanguage(document, languageId);
    } catch (error) {
      // The extension that brings the language may be disabled.
      client.outputChannel.appendLine(`${languageId} is no language of this editor: ${String(error)}`);
    }
  });
}

/** Whether neither an extension nor a person has said what the document is. */
function isUnnamed(document: TextDocument): boolean {
  if (!UNNAMED.has(document.languageId)) return false;
  const chosen = workspace
    .getConfiguration('files', document)
    .get<Record<string, string>>('associations', {});
  return !Object.keys(chosen).some((glob) => languages.match({ pattern: anywhere(glob) }, document) > 0);
}

/** As the setting means it: a glob without a slash is about the name alone. */
const anywhere = (glob: string): string => (glob.includes('/') ? glob : `**/${glob}`);
