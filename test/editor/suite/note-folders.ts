// Folders of notes that the settings name: their notes count as soon as they are named, and while they change.

import * as vscode from 'vscode';
import { awaitHint, hintsIn, openExample, ruleOf, tidied } from '../examples.ts';
import { eventually, expectTrue, suite } from '../suite.ts';

const noteOn = (directive: string): string =>
  `---\ntitle: Shared by many teams\nhints:\n  - id: shared\n    language: systemd\n    message: Shared.\n    report: { has: ${directive} }\n---\n`;

/** Each test has a folder of its own: the editor goes on watching one for a while. */
function noteIn(place: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  expectTrue(folder, 'No folder is open.');
  return vscode.Uri.joinPath(folder.uri, place, 'notes', 'many.md');
}

const save = (place: string, text: string) =>
  vscode.workspace.fs.writeFile(noteIn(place), new TextEncoder().encode(text));

const name = (folders: readonly string[] | undefined) =>
  vscode.workspace
    .getConfiguration('opsHints')
    .update('notes.folders', folders, vscode.ConfigurationTarget.Workspace);

const awaitNone = (document: vscode.TextDocument) =>
  eventually('the hint to go', () => hintsIn(document).every((hint) => ruleOf(hint) !== 'note/shared'));

const configuration = (): vscode.Uri =>
  vscode.Uri.joinPath(noteIn('shared'), '..', '..', '..', '.ops-hints.yaml');

const removed = (uri: vscode.Uri) =>
  vscode.workspace.fs.delete(uri, { recursive: true }).then(
    () => undefined,
    () => undefined,
  );

export default suite('note folders', (test) => {
  test(
    'of a configuration hold as long as it names them',
    tidied(async () => {
      try {
        const document = await openExample('shop/shop.service');
        await awaitHint(document, 'systemd/kill-mode-none');
        await save('shared', noteOn('Service.User'));
        await vscode.workspace.fs.writeFile(
          configuration(),
          new TextEncoder().encode('notes: [shared/notes]\n'),
        );
        await awaitHint(document, 'note/shared');
        await removed(configuration());
        await awaitNone(document);
      } finally {
        await removed(configuration());
        await removed(vscode.Uri.joinPath(noteIn('shared'), '..', '..'));
      }
    }),
  );

  test(
    'of the settings hold while they are named',
    tidied(async () => {
      try {
        const document = await openExample('shop/shop.service');
        await save('common', noteOn('Service.User'));
        await awaitHint(document, 'systemd/kill-mode-none');
        await name(['common/notes']);
        await awaitHint(document, 'note/shared');
        await name(undefined);
        await awaitNone(document);
      } finally {
        await name(undefined);
        await removed(vscode.Uri.joinPath(noteIn('common'), '..', '..'));
      }
    }),
  );
});
