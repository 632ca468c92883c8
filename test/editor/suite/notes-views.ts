// The notes in the side bar, walked with the keyboard: grouped, and for the file at hand with its findings.

import * as vscode from 'vscode';
import { awaitHint, hintsIn, openExample, pagesShown, tidied } from '../examples.ts';
import { eventually, expectTrue, suite } from '../suite.ts';

/** Focuses a view and goes through its list with commands that keys are bound to. */
async function walk(view: string, ...keys: readonly string[]): Promise<void> {
  await vscode.commands.executeCommand(`opsHints.${view}.focus`);
  for (const key of ['focusFirst', ...keys]) await vscode.commands.executeCommand(`list.${key}`);
}

export default suite('notes views', (test) => {
  test(
    'list the notes behind the hints of the file, and lead to them',
    tidied(async () => {
      await awaitHint(await openExample('search/jvm.options'), 'jvm/jmx-unauthenticated');
      await eventually('a page of a note', async () => {
        await walk('notesForFile', 'select');
        return pagesShown()[0]?.startsWith('/notes/');
      });
    }),
  );

  test(
    'lead from a note to the finding that rests on it',
    tidied(async () => {
      const document = await openExample('search/jvm.options');
      await awaitHint(document, 'jvm/jmx-unauthenticated');
      const places = () => hintsIn(document).map(({ range }) => range);
      await eventually('a finding to be selected', async () => {
        await walk('notesForFile', 'focusDown', 'select');
        const selection = vscode.window.activeTextEditor?.selection;
        return selection && !selection.isEmpty && places().some((place) => place.isEqual(selection));
      });
    }),
  );

  test(
    'follow the editor to a file without notes',
    tidied(async () => {
      await awaitHint(await openExample('search/jvm.options'), 'jvm/jmx-unauthenticated');
      await openExample('README.md');
      await new Promise((resolve) => setTimeout(resolve, 500));
      await walk('notesForFile', 'select');
      expectTrue(pagesShown().length === 0, 'A note of another file was shown.');
    }),
  );

  for (const view of ['notesByTopic', 'notesByLanguage'])
    test(
      `group all notes (${view})`,
      tidied(async () => {
        await eventually('a page of a note', async () => {
          await walk(view, 'expand', 'focusDown', 'select');
          return pagesShown()[0]?.startsWith('/notes/');
        });
      }),
    );

  test(
    'lead from a note to the hints that it raises',
    tidied(async () => {
      await awaitHint(await openExample('shop/Dockerfile'), 'jvm/perf-shared-mem');
      const done = vscode.commands.executeCommand('opsHints.seeHints', 'four-month-bug');
      await eventually('a place or a page', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        const selection = vscode.window.activeTextEditor?.selection;
        return pagesShown().length > 0 || (selection && !selection.isEmpty);
      });
      await done;
    }),
  );
});
