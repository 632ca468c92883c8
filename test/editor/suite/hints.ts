// Hints in the files of the examples: where they stand, what a hover tells, what a fix does.

import * as vscode from 'vscode';
import { awaitHint, hintsIn, openExample, ruleOf, tidied } from '../examples.ts';
import { eventually, expectEqual, expectMatch, expectTrue, suite } from '../suite.ts';

/** Some hints of each example: the rule, and the words that it stands at. */
const EXPECTED: Readonly<Record<string, readonly (readonly [rule: string, text: string])[]>> = {
  'shop/Dockerfile': [
    ['dockerfile/image-version-missing', 'debian'],
    ['dockerfile/secret-in-environment', 'DB_PASSWORD'],
    ['jvm/flag-removed', '-XX:+UseConcMarkSweepGC'],
  ],
  'shop/shop.service': [
    ['systemd/kill-mode-none', 'KillMode=none'],
    ['systemd/exec-shell-syntax', '>>'],
  ],
  'shop/setenv.sh': [['jvm/flag-removed', '-XX:CMSInitiatingOccupancyFraction=70']],
  'search/jvm.options': [
    ['jvm/collector-conflict', '-XX:+UseParallelGC'],
    ['jvm/jmx-unauthenticated', '-Dcom.sun.management.jmxremote.authenticate=false'],
  ],
  'edge/haproxy.cfg': [['haproxy/time-unit-missing', '30000']],
};

const hoverText = async ({ uri }: vscode.TextDocument, at: vscode.Position): Promise<string> => {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
};

const actionsAt = (
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind.value);

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  expectTrue(action?.edit, 'The action brings no edit.');
  expectTrue(await vscode.workspace.applyEdit(action.edit), 'The editor refused the edit.');
}

export default suite('hints', (test) => {
  for (const [path, hints] of Object.entries(EXPECTED))
    test(
      `stand at the exact words of ${path}`,
      tidied(async () => {
        const document = await openExample(path);
        for (const [rule, text] of hints) await awaitHint(document, rule, text);
      }),
    );

  test(
    'are not made for files of others',
    tidied(async () => {
      await awaitHint(await openExample('shop/Dockerfile'), 'dockerfile/image-version-missing');
      expectEqual(hintsIn(await openExample('README.md')), [], 'The hints of README.md');
    }),
  );

  test(
    'lead to their rule and explain themselves with a note when hovered',
    tidied(async () => {
      const document = await openExample('shop/Dockerfile');
      const hint = await awaitHint(document, 'jvm/perf-shared-mem');
      expectTrue(typeof hint.code === 'object', 'The hint has no link.');
      expectEqual(hint.code.target.scheme, 'ops-hints', 'The scheme of the link');
      const text = await eventually(
        'a hover',
        async () => (await hoverText(document, hint.range.start)) || undefined,
      );
      expectMatch(text, /The Four Month Bug/, 'The hover');
      expectMatch(text, /command:opsHints\.openNote/, 'The hover');
    }),
  );

  test(
    'are gone after their quick fix',
    tidied(async () => {
      const document = await openExample('shop/Dockerfile');
      const hint = await awaitHint(document, 'jvm/perf-shared-mem');
      const fixes = await actionsAt(document, hint.range, vscode.CodeActionKind.QuickFix);
      await apply(fixes.find(({ title }) => title.includes('PerfDisableSharedMem')));
      expectMatch(document.getText(), /-XX:\+PerfDisableSharedMem/, 'The fixed text');
      await eventually('the hint to go', () =>
        hintsIn(document).every((left) => ruleOf(left) !== 'jvm/perf-shared-mem'),
      );
    }),
  );

  test(
    'are fixed all at once where that is safe',
    tidied(async () => {
      const document = await openExample('edge/haproxy.cfg');
      await awaitHint(document, 'haproxy/time-unit-missing');
      const everything = new vscode.Range(0, 0, document.lineCount, 0);
      const kind = vscode.CodeActionKind.SourceFixAll.append('opsHints');
      // The file gets its language a moment after it is opened, and is without actions while it changes.
      const action = await eventually('the action', async () => {
        const [offered] = await actionsAt(document, everything, kind);
        return offered;
      });
      await apply(action);
      expectMatch(document.getText(), /timeout client 30s\n/, 'The fixed text');
    }),
  );

  test(
    'follow the settings at once',
    tidied(async () => {
      const document = await openExample('shop/Dockerfile');
      await awaitHint(document, 'dockerfile/image-version-missing');
      const settings = vscode.workspace.getConfiguration('opsHints');
      await settings.update('rules', { 'dockerfile/*': 'off' }, vscode.ConfigurationTarget.Workspace);
      await eventually('the hints to go', () =>
        hintsIn(document).every((hint) => !ruleOf(hint).startsWith('dockerfile/')),
      );
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
      await awaitHint(document, 'dockerfile/image-version-missing');
    }),
  );
});
