// The client's side of the language server, the same in the desktop's and the browser's extension host.
// Which files are ours is not said here: the server registers for them.

import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.ts';
import { HOVER_COMMANDS } from './commands.ts';
import { registerFeatures } from './features.ts';

export const CLIENT_ID = 'opsHints';
export const CLIENT_NAME = 'Ops Hints';

/** Starts the client that `create` makes, and everything that rests on it. */
export async function startClient(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const outputChannel = window.createOutputChannel(CLIENT_NAME, { log: true });
  const initializationOptions: InitializationOptions = {
    links: 'editor',
    languageIds: true,
    teamNotes: true,
    files: true,
  };
  const client = create({
    outputChannel,
    initializationOptions,
    // Saving counts as well: settings may ask for findings only then.
    diagnosticPullOptions: { onChange: true, onSave: true },
    markdown: { isTrusted: { enabledCommands: HOVER_COMMANDS }, supportHtml: false },
  });
  context.subscriptions.push(outputChannel, client);
  registerFeatures(context, client);
  await client.start();
}
