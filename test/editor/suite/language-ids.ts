// Whose language a file is in: ours where nobody has named one, and otherwise theirs, with hints in both.

import * as vscode from 'vscode';
import { awaitHint, openExample, tidied } from '../examples.ts';
import { eventually, expectEqual, expectTrue, suite } from '../suite.ts';

const OURS: Readonly<Record<string, string>> = {
  'edge/haproxy.cfg': 'haproxy-config',
  'search/jvm.options': 'jvm-options',
  'shop/shop.service': 'systemd-unit',
};

const current = ({ uri }: vscode.TextDocument): vscode.TextDocument => {
  const found = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  expectTrue(found, 'The document is closed.');
  return found;
};

async function awaitLanguage(document: vscode.TextDocument, id: string): Promise<void> {
  await eventually(`the language ${id}`, () => current(document).languageId === id);
}

const names = (): Thenable<readonly string[]> => vscode.languages.getLanguages();

export default suite('language ids', (test) => {
  for (const [path, id] of Object.entries(OURS))
    test(
      `${path} is ${id} where no other extension names it`,
      tidied(async () => awaitLanguage(await openExample(path), id)),
    );

  test(
    'hints stand in a file of our language',
    tidied(async () => {
      const document = await openExample('edge/haproxy.cfg');
      await awaitLanguage(document, 'haproxy-config');
      await awaitHint(current(document), 'haproxy/time-unit-missing', '30000');
    }),
  );

  test(
    'a file keeps the language that a person chooses, and its hints',
    tidied(async () => {
      const document = await openExample('edge/haproxy.cfg');
      await awaitLanguage(document, 'haproxy-config');
      await vscode.languages.setTextDocumentLanguage(current(document), 'properties');
      await awaitHint(current(document), 'haproxy/time-unit-missing', '30000');
      // The server has told of the document again by now; saving makes it tell once more.
      await current(document).save();
      await new Promise((resolve) => setTimeout(resolve, 500));
      expectEqual(current(document).languageId, 'properties', 'The language');
    }),
  );

  test(
    'a file whose language a setting or another extension has named keeps it, and has its hints',
    tidied(async () => {
      // Stands in for the id of another extension; both hosts know this one without our doing.
      expectTrue((await names()).includes('ini'), 'The editor does not know ini.');
      const settings = vscode.workspace.getConfiguration('files');
      await settings.update('associations', { '*.cfg': 'ini' }, vscode.ConfigurationTarget.Workspace);
      try {
        const document = await openExample('edge/haproxy.cfg');
        await awaitLanguage(document, 'ini');
        await awaitHint(document, 'haproxy/time-unit-missing', '30000');
        expectEqual(current(document).languageId, 'ini', 'The language');
      } finally {
        await settings.update('associations', undefined, vscode.ConfigurationTarget.Workspace);
      }
    }),
  );

  test(
    'a file that a setting makes plain text stays plain',
    tidied(async () => {
      const settings = vscode.workspace.getConfiguration('files');
      await settings.update('associations', { 'jvm.*': 'plaintext' }, vscode.ConfigurationTarget.Workspace);
      try {
        const document = await openExample('search/jvm.options');
        await awaitHint(document, 'jvm/collector-conflict');
        expectEqual(current(document).languageId, 'plaintext', 'The language');
      } finally {
        await settings.update('associations', undefined, vscode.ConfigurationTarget.Workspace);
      }
    }),
  );
});
