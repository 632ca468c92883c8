// The server dies: the editor brings it back, and the hints with it.

import * as vscode from 'vscode';
import { awaitHint, hintsIn, openExample, tidied } from '../examples.ts';
import { killServers } from '../server-process.ts';
import { eventually, expectEqual, suite } from '../suite.ts';

export default suite('restart', (test) => {
  test(
    'on request, hints come back',
    tidied(async () => {
      const document = await openExample('shop/Dockerfile');
      await awaitHint(document, 'dockerfile/image-version-missing');
      await vscode.commands.executeCommand('opsHints.restartServer');
      await awaitHint(document, 'dockerfile/image-version-missing');
    }),
  );

  // Only there is the server a process.
  if (!('importScripts' in globalThis))
    test(
      'when the process is killed, hints come back and follow edits',
      tidied(async () => {
        const document = await openExample('shop/Dockerfile');
        await awaitHint(document, 'dockerfile/image-version-missing');
        expectEqual(await killServers(), 1, 'The number of servers killed');
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(document.lineCount, 0), 'FROM alpine\n');
        await vscode.workspace.applyEdit(edit);
        await awaitHint(document, 'dockerfile/image-version-missing', 'alpine');
        await eventually('all hints', () => hintsIn(document).length > 1);
      }),
    );
});
