// Words of a file: completed at the cursor, listed in the outline, followed to where they are defined.

import * as vscode from 'vscode';
import { awaitHint, openExample, tidied } from '../examples.ts';
import { eventually, expectEqual, expectTrue, suite } from '../suite.ts';

/** Where a piece of text ends in a document. */
const endOf = (document: vscode.TextDocument, text: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(text) + text.length);

export default suite('words', (test) => {
  test(
    'a JVM option is completed inside of a Dockerfile',
    tidied(async () => {
      const document = await openExample('shop/Dockerfile');
      await awaitHint(document, 'jvm/perf-shared-mem');
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        endOf(document, '-XX:+UseConc'),
      );
      const found = items.find(({ label }) => label === '-XX:+UseG1GC');
      expectTrue(found?.range instanceof vscode.Range, 'The option or its range is missing.');
      expectEqual(document.getText(found.range), '-XX:+UseConcMarkSweepGC', 'The words replaced');
    }),
  );

  test(
    'the stages of a Dockerfile are its outline',
    tidied(async () => {
      const document = await openExample('shop/Dockerfile');
      const symbols = await eventually('an outline', () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        ),
      );
      expectEqual(
        symbols.map(({ name }) => name),
        ['build', 'service', 'toolbox'],
        'The stages',
      );
    }),
  );

  test(
    'a stage leads to where it is defined',
    tidied(async () => {
      const document = await openExample('shop/Dockerfile');
      await awaitHint(document, 'jvm/perf-shared-mem');
      const [place] = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        endOf(document, '--from=bu'),
      );
      expectTrue(place, 'There is no definition.');
      expectEqual(place.range.start.line, 1, 'The line of the definition');
    }),
  );
});
