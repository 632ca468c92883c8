// Entry of the extension in a browser: the same server in a worker.

import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, startClient } from './client.ts';

export const activate = (context: ExtensionContext): Promise<void> =>
  startClient(context, (options) => {
    const address = Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js').toString(true);
    const running: { worker?: Worker } = {};
    // Asked again for every start; a worker that was told to exit would live on idle.
    const server = async () => {
      running.worker?.terminate();
      running.worker = new Worker(address);
      return running.worker;
    };
    context.subscriptions.push({ dispose: () => running.worker?.terminate() });
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options);
  });
