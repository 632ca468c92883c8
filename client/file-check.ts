// Checks the file at hand when somebody asks for it, and says what came of it.

import { Uri, window, workspace } from 'vscode';
import type { Ask } from './knowledge.ts';
import { findingsOf } from './status.ts';

const SHOWN_MS = 5000;

/** For those whose settings keep findings back until somebody asks; others learn how many there are. */
export async function checkFile(ask: Ask): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) {
    window.showInformationMessage('No file is open.');
    return;
  }
  await ask('opsHints/document/check', { uri });
  const status = await ask('opsHints/document/status', { uri });
  const name = workspace.asRelativePath(Uri.parse(uri));
  if (!status) window.showInformationMessage(`Ops Hints has nothing to say about files like ${name}.`);
  else window.setStatusBarMessage(`${findingsOf(status)} in ${name}`, SHOWN_MS);
}
