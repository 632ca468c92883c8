// Makes a note of the team from the text that is selected, or from the finding under the cursor.

import { type Diagnostic, languages, type TextEditor, Uri, window, workspace } from 'vscode';
import { TEAM_NOTE_FOLDER } from '../server/protocol.ts';
import { isOurs, ruleOf } from './findings.ts';
import type { Ask } from './knowledge.ts';
import { type NoteParts, noteText, slugOf } from './note-text.ts';

/** Asks for what it cannot see, writes the note and opens it. Whoever leaves a question open gets no note. */
export async function makeNote(ask: Ask): Promise<void> {
  const editor = window.activeTextEditor;
  const folder = folderFor(editor);
  if (!folder) {
    window.showInformationMessage('A note needs an open folder to live in.');
    return;
  }
  const parts = await askParts(ask, editor);
  if (!parts) return;
  const uri = await freeName(Uri.joinPath(folder, ...TEAM_NOTE_FOLDER.split('/')), slugOf(parts.title));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(noteText(parts)));
  await window.showTextDocument(uri, { preview: false });
}

function folderFor(editor: TextEditor | undefined): Uri | undefined {
  const own = editor && workspace.getWorkspaceFolder(editor.document.uri);
  return (own ?? workspace.workspaceFolders?.[0])?.uri;
}

async function askParts(ask: Ask, editor: TextEditor | undefined): Promise<NoteParts | undefined> {
  const finding = editor && findingAt(editor);
  const quoted = editor && quotedIn(editor, finding);
  const rule = finding && ruleOf(finding);
  const title = await window.showInputBox({
    title: 'New note',
    prompt: 'What was learned, in one line',
    value: finding?.message ?? quoted?.split('\n')[0]?.trim() ?? '',
    validateInput: (value) => (value.trim() === '' ? 'A note needs a title.' : undefined),
  });
  if (title === undefined) return undefined;
  const language = await askLanguage(ask, rule?.split('/')[0]);
  if (language === undefined) return undefined;
  const term = await window.showInputBox({
    title: 'New note',
    prompt: 'The term it is about, such as Service.LimitNOFILE; may stay empty',
    value: quoted !== undefined && /^[\w.:+-]+$/.test(quoted) ? quoted : '',
  });
  return term === undefined ? undefined : { title: title.trim(), language, term: term.trim(), rule, quoted };
}

/** The finding's own language comes first. */
async function askLanguage(ask: Ask, first: string | undefined): Promise<string | undefined> {
  const known = await ask('opsHints/languages', {});
  const items = known
    .map(({ id, title }) => ({ label: id, description: title }))
    .sort((a, b) => Number(b.label === first) - Number(a.label === first));
  return (await window.showQuickPick(items, { title: 'New note', placeHolder: 'Which files it is about' }))
    ?.label;
}

const findingAt = ({ document, selection }: TextEditor): Diagnostic | undefined =>
  languages
    .getDiagnostics(document.uri)
    .find((diagnostic) => isOurs(diagnostic) && diagnostic.range.contains(selection.active));

function quotedIn({ document, selection }: TextEditor, finding: Diagnostic | undefined): string | undefined {
  const text = document.getText(selection.isEmpty ? finding?.range : selection);
  return selection.isEmpty && !finding ? undefined : text;
}

/** A name that no note in the folder has yet. */
async function freeName(folder: Uri, slug: string, count = 1): Promise<Uri> {
  const uri = Uri.joinPath(folder, `${count === 1 ? slug : `${slug}-${count}`}.md`);
  const taken = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return taken ? freeName(folder, slug, count + 1) : uri;
}
