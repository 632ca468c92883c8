// Opening files of the examples and looking at their hints, for the suites. Runs in both extension hosts.

import * as vscode from 'vscode';
import { eventually, expectTrue } from './suite.ts';

/** Opens a file of the workspace in an editor. */
export async function openExample(path: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  expectTrue(folder, 'No folder is open.');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** A test body that leaves the files as they were and no editor behind, whether it passes or not. */
export const tidied = (body: () => Promise<void>) => async (): Promise<void> => {
  try {
    await body();
  } finally {
    await closeAll();
  }
};

async function closeAll(): Promise<void> {
  // Only the examples: the editor's own settings are open, and dirty, while it writes them.
  const changed = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && vscode.workspace.getWorkspaceFolder(uri),
  );
  for (const document of changed) {
    // An editor that opens late takes the place of the one asked for; asking again settles it.
    await eventually('an editor to revert', () => vscode.window.showTextDocument(document));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export const hintsIn = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'ops-hints');

export const ruleOf = ({ code }: vscode.Diagnostic): string =>
  typeof code === 'object' ? String(code.value) : String(code);

/** The hint of a rule at a piece of text, as soon as it is there. */
export const awaitHint = (
  document: vscode.TextDocument,
  rule: string,
  text?: string,
): Promise<vscode.Diagnostic> =>
  eventually(`${rule} in ${vscode.workspace.asRelativePath(document.uri)}`, () =>
    hintsIn(document).find(
      (hint) => ruleOf(hint) === rule && (text === undefined || document.getText(hint.range) === text),
    ),
  );

/** The pages of ours that are shown in tabs, by their addresses: `/notes/four-month-bug`. */
export const pagesShown = (): string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) =>
      input instanceof vscode.TabInputCustom && input.viewType === 'opsHints.page' ? [input.uri.path] : [],
    );

export const awaitPage = (path: string): Promise<true> =>
  eventually(`the page ${path}`, () => pagesShown().includes(path) || undefined);
