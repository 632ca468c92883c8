// Makes a configuration where there is none yet, and opens it.

import { Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { CONFIGURATION_NAMES } from '../server/protocol.ts';

const FIRST_TEXT = `# What Ops Hints finds in this folder and below, for editors and the command line alike.
# Completion knows the keys, the rules and their options.
root: true

rules:
  # jvm/*: information
  # dockerfile/image-version-missing: off

# Versions that files are meant for, where they do not say so themselves.
targets:
  # jdk: 17
  # haproxy: "3.2"
  # systemd: 252

ignore:
  # - vendor/
`;

/** Opens the configuration of a folder; of several folders, the one that is chosen. */
export async function createConfiguration(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const existing = await firstThere(CONFIGURATION_NAMES.map((name) => Uri.joinPath(folder.uri, name)));
  const uri = existing ?? Uri.joinPath(folder.uri, CONFIGURATION_NAMES[0]);
  if (!existing) await workspace.fs.writeFile(uri, new TextEncoder().encode(FIRST_TEXT));
  await window.showTextDocument(uri);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const [first, ...others] = workspace.workspaceFolders ?? [];
  if (!first) window.showInformationMessage('A configuration lies in a folder, and no folder is open.');
  return others.length === 0
    ? first
    : window.showWorkspaceFolderPick({ placeHolder: 'The folder that the configuration is for' });
}

async function firstThere(uris: readonly Uri[]): Promise<Uri | undefined> {
  for (const uri of uris) {
    const there = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (there) return uri;
  }
  return undefined;
}
