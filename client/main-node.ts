// Entry of the extension where there is Node: the server is a process of its own.

import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, startClient } from './client.ts';

export const activate = (context: ExtensionContext): Promise<void> =>
  startClient(context, (options) => {
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options);
  });
