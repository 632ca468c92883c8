// Notes: found by what a person types, shown as pages, with a way on and a way back.

import * as vscode from 'vscode';
import { awaitHint, awaitPage, openExample, pagesShown, tidied } from '../examples.ts';
import { eventually, expectEqual, suite } from '../suite.ts';

/** Types into the search and takes the first match, as a person does. */
async function chooseFirst(query: string): Promise<void> {
  const done = vscode.commands.executeCommand('opsHints.searchNotes', query);
  const accepting = eventually('the search to close', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return pagesShown().length > 0 || undefined;
  });
  await Promise.all([done, accepting]);
}

export default suite('notes', (test) => {
  for (const query of ['jvm statistics pause', 'jvm statistcs puase'])
    test(
      `"${query}" finds the four month bug and opens it as a page`,
      tidied(async () => {
        await chooseFirst(query);
        await awaitPage(/^The Four Month Bug/);
      }),
    );

  test(
    'a page leads on and back',
    tidied(async () => {
      await vscode.commands.executeCommand('opsHints.openNote', 'four-month-bug');
      await awaitPage(/^The Four Month Bug/);
      await vscode.commands.executeCommand('opsHints.openRule', 'jvm/perf-shared-mem');
      await eventually('the page of the rule', () => pagesShown().every((title) => !/^The Four/.test(title)));
      await vscode.commands.executeCommand('opsHints.back');
      await awaitPage(/^The Four Month Bug/);
      expectEqual(pagesShown().length, 1, 'The number of panels');
    }),
  );

  test(
    'a note that nobody knows opens nothing',
    tidied(async () => {
      await vscode.commands.executeCommand('opsHints.openNote', 'no-such-note');
      expectEqual(pagesShown(), [], 'The pages');
      await vscode.commands.executeCommand('notifications.clearAll');
    }),
  );

  test(
    'those behind the hints of a file are offered for it',
    tidied(async () => {
      const document = await openExample('edge/haproxy.cfg');
      await awaitHint(document, 'haproxy/time-unit-missing');
      const done = vscode.commands.executeCommand('opsHints.notesForFile');
      await eventually('a page', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return pagesShown().length > 0 || undefined;
      });
      await done;
    }),
  );
});
