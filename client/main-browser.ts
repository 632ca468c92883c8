// Entry of the extension in a browser: the same server in a worker.

import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, startClient } from './client.ts';

export const activate = (context: ExtensionContext): Promise<void> =>
  startClient(context, (options) => {
    const code = Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js');
    const running: { worker?: Worker } = {};
    // Asked again for every start; a worker that was told to exit would live on idle.
    const server = async () => {
      running.worker?.terminate();
      const worker = new Worker(await workerAddress(code));
      running.worker = worker;
      // Not the worker itself: the editor wraps them, and the library then does not know it for one.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    context.subscriptions.push({ dispose: () => running.worker?.terminate() });
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options);
  });

/** The editor makes no worker from a file of a remote machine; there its code is fetched first. */
async function workerAddress(code: Uri): Promise<string> {
  if (code.scheme !== 'vscode-remote') return code.toString(true);
  const bytes = await workspace.fs.readFile(code);
  return URL.createObjectURL(new Blob([bytes.slice()], { type: 'text/javascript' }));
}
