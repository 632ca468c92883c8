// Notes: found by what a person types, shown as pages, with a way on and a way back.

import * as vscode from 'vscode';
import { awaitHint, awaitPage, openExample, pagesShown, tidied } from '../examples.ts';
import { eventually, expectEqual, expectTrue, suite } from '../suite.ts';

/** Takes the first entry of the list that a command shows, as soon as there is one. */
async function takeFirst(command: string, ...words: readonly string[]): Promise<void> {
  const done = vscode.commands.executeCommand(command, ...words);
  await eventually('a page', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return pagesShown().length > 0 || undefined;
  });
  await done;
}

export default suite('notes', (test) => {
  for (const query of ['jvm statistics pause', 'jvm statistcs puase'])
    test(
      `"${query}" finds the four month bug and opens it as a page`,
      tidied(async () => {
        await takeFirst('opsHints.searchNotes', query);
        expectEqual(pagesShown(), ['/notes/four-month-bug'], 'The pages');
      }),
    );

  test(
    'a page leads on in its own place, and back',
    tidied(async () => {
      await openExample('shop/Dockerfile');
      await vscode.commands.executeCommand('opsHints.openNote', 'four-month-bug');
      await awaitPage('/notes/four-month-bug');
      await vscode.commands.executeCommand('opsHints.openRule', 'jvm/perf-shared-mem');
      await awaitPage('/rules/jvm/perf-shared-mem');
      expectEqual(pagesShown().length, 1, 'The number of pages');
      expectEqual(vscode.window.tabGroups.all.length, 2, 'The number of editor groups');
      await vscode.commands.executeCommand('opsHints.back');
      await awaitPage('/notes/four-month-bug');
    }),
  );

  test(
    'a page is called by its title',
    tidied(async () => {
      await vscode.commands.executeCommand('opsHints.openNote', 'four-month-bug');
      await eventually('the title on the tab', () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(({ label }) => label.startsWith('The Four Month Bug')),
      );
    }),
  );

  test(
    'the rule of a hint opens as a page from the hint itself',
    tidied(async () => {
      const { code } = await awaitHint(await openExample('shop/Dockerfile'), 'jvm/perf-shared-mem');
      expectTrue(typeof code === 'object', 'The hint has no link.');
      await vscode.commands.executeCommand('vscode.open', code.target);
      await awaitPage('/rules/jvm/perf-shared-mem');
    }),
  );

  test(
    'the details of a lens open as a page, with links that lead on',
    tidied(async () => {
      const document = await openExample('shop/Dockerfile');
      const lens = await eventually('a lens', async () => {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          document.uri,
        );
        return lenses.find(({ command }) => command?.command === 'opsHints.showDetails');
      });
      expectTrue(lens.command, 'The lens has no command.');
      await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
      await awaitPage(`/details/${lens.command.title}`);
    }),
  );

  test(
    'those behind the hints of a file are offered for it',
    tidied(async () => {
      await awaitHint(await openExample('shop/Dockerfile'), 'jvm/perf-shared-mem');
      await takeFirst('opsHints.notesForFile');
    }),
  );
});
