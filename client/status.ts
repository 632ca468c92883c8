// The language status of the active file: which version it is judged for and why, what counts for it, what was found.

import {
  Disposable,
  type Event,
  LanguageStatusSeverity,
  languages,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { DocumentStatus } from '../server/protocol.ts';
import { COMMAND } from './commands.ts';
import type { Ask } from './knowledge.ts';

/** Keystrokes that follow each other faster than this change the status once. */
const PAUSE_MS = 300;

/** Shows the status of whatever file is active; `changed` tells that it may be another one. */
export function showStatus(ask: Ask, changed: Event<unknown>): Disposable {
  const shown: { item?: Disposable } = {};
  const timer: { waiting?: ReturnType<typeof setTimeout> } = {};
  const show = async () => {
    const editor = window.activeTextEditor;
    const status = editor && (await statusOf(ask, editor));
    // While the server was asked, the reader may have moved on.
    if (window.activeTextEditor !== editor) return;
    shown.item?.dispose();
    delete shown.item;
    if (editor && status) shown.item = itemFor(editor, status);
  };
  const soon = () => {
    clearTimeout(timer.waiting);
    timer.waiting = setTimeout(() => void show(), PAUSE_MS);
  };
  soon();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(soon),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === window.activeTextEditor?.document.uri.toString())) soon();
    }),
    changed(soon),
    new Disposable(() => {
      clearTimeout(timer.waiting);
      shown.item?.dispose();
    }),
  );
}

/** Nothing for a file that is not ours, and where the server is not there. */
const statusOf = (ask: Ask, { document }: TextEditor): Promise<DocumentStatus | null> =>
  ask('opsHints/document/status', { uri: document.uri.toString() }).catch(() => null);

function itemFor({ document }: TextEditor, status: DocumentStatus): Disposable {
  const { title, targets, configurations } = status;
  const item = languages.createLanguageStatusItem('opsHints.status', { pattern: globOf(document.uri) });
  item.name = 'Ops Hints';
  item.severity = LanguageStatusSeverity.Information;
  item.text = [title, ...targets.map(shortTarget)].join(' · ');
  const from = targets.map(({ label, version, from, known }) =>
    known ? `${label} ${version}: ${from}` : `${label}: ${from}`,
  );
  const read = configurations.map((path) => workspace.asRelativePath(path));
  item.detail = [...new Set(from), findingsOf(status), ...read].join(' · ');
  item.command = { title: 'Notes for this file', command: COMMAND.notesForFile };
  return item;
}

/** How many findings there are, for people. */
export function findingsOf({ findings, suppressed }: DocumentStatus): string {
  const found = findings === 0 ? 'No findings' : findings === 1 ? '1 finding' : `${findings} findings`;
  return suppressed > 0 ? `${found}, ${suppressed} suppressed` : found;
}

const shortTarget = ({ label, version, known }: DocumentStatus['targets'][number]): string =>
  known ? `${label} ${version}` : `${label} not named`;

/** A path as a glob that fits nothing else. */
const globOf = ({ path }: Uri): string => path.replace(/[*?{}[\]]/g, '?');
