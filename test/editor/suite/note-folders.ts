// Folders of notes that the settings name: their notes count as soon as they are named, and while they change.

import * as vscode from 'vscode';
import { awaitHint, hintsIn, openExample, ruleOf, tidied } from '../examples.ts';
import { eventually, expectTrue, suite } from '../suite.ts';

const noteOn = (directive: string): string =>
  `---\ntitle: Shared by many teams\nhints:\n  - id: shared\n    language: systemd\n    message: Shared.\n    report: { has: ${directive} }\n---\n`;

function sharedNote(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  expectTrue(folder, 'No folder is open.');
  return vscode.Uri.joinPath(folder.uri, 'shared', 'notes', 'many.md');
}

const save = (text: string) => vscode.workspace.fs.writeFile(sharedNote(), new TextEncoder().encode(text));

const name = (folders: readonly string[] | undefined) =>
  vscode.workspace
    .getConfiguration('opsHints')
    .update('notes.folders', folders, vscode.ConfigurationTarget.Workspace);

const awaitNone = (document: vscode.TextDocument) =>
  eventually('the hint to go', () => hintsIn(document).every((hint) => ruleOf(hint) !== 'note/shared'));

const configuration = (): vscode.Uri =>
  vscode.Uri.joinPath(sharedNote(), '..', '..', '..', '.ops-hints.yaml');

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
        await save(noteOn('Service.User'));
        await vscode.workspace.fs.writeFile(
          configuration(),
          new TextEncoder().encode('notes: [shared/notes]\n'),
        );
        await awaitHint(document, 'note/shared');
        await removed(configuration());
        await awaitNone(document);
      } finally {
        await removed(configuration());
        await removed(vscode.Uri.joinPath(sharedNote(), '..', '..'));
      }
    }),
  );

  test(
    'of the settings hold while they are named, with the changes in them',
    tidied(async () => {
      try {
        const document = await openExample('shop/shop.service');
        await save(noteOn('Service.User'));
        await awaitHint(document, 'systemd/kill-mode-none');
        await name(['shared/notes']);
        await awaitHint(document, 'note/shared');
        await save(noteOn('Service.NoSuchThing'));
        await awaitNone(document);
        await save(noteOn('Service.KillMode'));
        await awaitHint(document, 'note/shared');
        await name(undefined);
        await awaitNone(document);
      } finally {
        await name(undefined);
        await removed(vscode.Uri.joinPath(sharedNote(), '..', '..'));
      }
    }),
  );
});
