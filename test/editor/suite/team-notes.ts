// A team's own notes: written while the editor runs, they raise their hints without a reload.

import * as vscode from 'vscode';
import { awaitHint, hintsIn, openExample, ruleOf, tidied } from '../examples.ts';
import { eventually, expectEqual, expectMatch, expectTrue, suite } from '../suite.ts';

const noteOn = (directive: string): string =>
  `---
title: The port that nobody could bind
hints:
  - id: shop-directive
    language: systemd
    severity: warning
    message: The shop does without it.
    report: { has: ${directive} }
    fix: { remove: ${directive} }
---
It was a long night.
`;

const rootOf = (): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  expectTrue(folder, 'No folder is open.');
  return folder.uri;
};
const notesFolder = () => vscode.Uri.joinPath(rootOf(), '.ops-hints', 'notes');
const noteUri = () => vscode.Uri.joinPath(notesFolder(), 'port.md');
const save = (text: string) => vscode.workspace.fs.writeFile(noteUri(), new TextEncoder().encode(text));

/**
 * Makes the folder of notes part by part. Where all of it comes at once, the editor tells of the outermost folder, and
 * may never look into the inner one.
 */
async function makeNotesFolder(): Promise<void> {
  const seen = new Set<string>();
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(rootOf(), '**'));
  watcher.onDidCreate(({ path }) => seen.add(path));
  for (const folder of [vscode.Uri.joinPath(notesFolder(), '..'), notesFolder()]) {
    await vscode.workspace.fs.createDirectory(folder);
    await eventually(`${folder.path} to be watched`, () => seen.has(folder.path));
  }
  watcher.dispose();
}

/** A test body that leaves no notes behind. */
const withoutNotes = (body: () => Promise<void>) =>
  tidied(async () => {
    try {
      await body();
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(rootOf(), '.ops-hints'), { recursive: true }).then(
        () => undefined,
        () => undefined,
      );
    }
  });

const hintGone = (document: vscode.TextDocument) =>
  eventually('the hint to go', () =>
    hintsIn(document).every((hint) => ruleOf(hint) !== 'note/shop-directive'),
  );

export default suite('team notes', (test) => {
  test(
    'raise a hint with hover and fix as soon as they are saved, and none when they are gone',
    withoutNotes(async () => {
      const document = await openExample('shop/shop.service');
      await awaitHint(document, 'systemd/kill-mode-none');
      await makeNotesFolder();
      await save(noteOn('Service.LimitNOFILE'));
      const hint = await awaitHint(document, 'note/shop-directive');
      expectMatch(document.getText(hint.range), /^LimitNOFILE/, 'The place of the hint');
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        hint.range.start,
      );
      const text = hovers.flatMap(({ contents }) =>
        contents.map((content) => (typeof content === 'string' ? content : content.value)),
      );
      expectMatch(text.join('\n'), /The port that nobody could bind/, 'The hover');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        hint.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const fix = actions.find(({ title }) => title === 'Remove Service.LimitNOFILE');
      expectTrue(fix?.edit, 'There is no such fix.');
      await vscode.workspace.applyEdit(fix.edit);
      expectTrue(!document.getText().includes('LimitNOFILE'), 'The fix changed nothing.');
      await hintGone(document);
      await save(noteOn('Service.User'));
      await awaitHint(document, 'note/shop-directive');
      await vscode.workspace.fs.delete(noteUri());
      await hintGone(document);
    }),
  );

  test(
    'count with their unsaved text, and explain at the place what is wrong',
    withoutNotes(async () => {
      const unit = await openExample('shop/shop.service');
      await save(noteOn('Service.User').replace('severity: warning', 'severity: loud'));
      const note = await vscode.workspace.openTextDocument(noteUri());
      await vscode.window.showTextDocument(note, { preview: false });
      const problem = await awaitHint(note, 'note/front-matter', 'loud');
      expectMatch(problem.message, /error, warning, information, hint/, 'The problem');
      const edit = new vscode.WorkspaceEdit();
      edit.replace(note.uri, problem.range, 'warning');
      await vscode.workspace.applyEdit(edit);
      await eventually('the problem to go', () => hintsIn(note).length === 0);
      await awaitHint(unit, 'note/shop-directive');
    }),
  );

  test(
    'are completed and explained while they are written',
    withoutNotes(async () => {
      await save(noteOn('Service.Us'));
      const note = await vscode.workspace.openTextDocument(noteUri());
      await vscode.window.showTextDocument(note, { preview: false });
      const end = note.positionAt(note.getText().indexOf('Service.Us') + 'Service.Us'.length);
      await eventually('terms of the language', async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          note.uri,
          end,
        );
        return items.some(({ label }) => label === 'Service.User');
      });
      const key = note.positionAt(note.getText().indexOf('severity') + 2);
      const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        note.uri,
        key,
      );
      const [content] = hover?.contents ?? [];
      expectTrue(content instanceof vscode.MarkdownString, 'There is no hover.');
      expectMatch(content.value, /known to hurt/, 'The hover');
    }),
  );

  test(
    'are made from the hint under the cursor',
    withoutNotes(async () => {
      const document = await openExample('shop/shop.service');
      const hint = await awaitHint(document, 'systemd/kill-mode-none');
      const editor = vscode.window.activeTextEditor;
      expectTrue(editor, 'No editor is open.');
      editor.selection = new vscode.Selection(hint.range.start, hint.range.start);
      const made = vscode.commands.executeCommand('opsHints.newNote');
      await eventually('the new note', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.window.activeTextEditor?.document.uri.path.startsWith(notesFolder().path);
      });
      await made;
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      expectMatch(text, /^tags: \[systemd\]\nevidence-for: \["systemd\/kill-mode-none"\]$/m, 'The note');
      const note = vscode.window.activeTextEditor?.document;
      expectEqual(note && hintsIn(note), [], 'The problems of the note');
    }),
  );
});
