// The extension is there and starts. What it then shows is asserted in the suites beside this one.
import * as vscode from 'vscode';
import { expectEqual, expectTrue, suite } from '../suite.ts';

export default suite('activation', (test) => {
  test('the extension is found and starts', async () => {
    const extension = vscode.extensions.getExtension('ops-hints.ops-hints');
    expectTrue(extension, 'The editor does not know the extension.');
    await extension.activate();
    expectTrue(extension.isActive, 'The extension is not active after activate().');
  });

  test('the workspace is a trusted copy of the examples', async () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    expectEqual(
      folders.map((folder) => folder.name),
      ['examples'],
      'The folders of the workspace',
    );
    expectTrue(vscode.workspace.isTrusted, 'The workspace is in Restricted Mode.');
  });
});
