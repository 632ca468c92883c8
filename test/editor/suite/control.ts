// What is in the user's hands in the editor: configurations, suppression, run modes, whole workspaces, the status.

import * as vscode from 'vscode';
import { awaitHint, hintsIn, openExample, pagesShown, ruleOf, tidied } from '../examples.ts';
import { eventually, expectEqual, expectMatch, expectTrue, suite } from '../suite.ts';

const RULE = 'systemd/kill-mode-none';

const rootOf = (): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  expectTrue(folder, 'No folder is open.');
  return folder.uri;
};
/** A configuration in a folder. Each test has a folder of its own: an editor remembers files for minutes. */
const configurationIn = (folder: string) => vscode.Uri.joinPath(rootOf(), folder, '.ops-hints.yaml');
const configure = (folder: string, text: string) =>
  vscode.workspace.fs.writeFile(configurationIn(folder), new TextEncoder().encode(text));

/** A test body that leaves no configuration behind. */
const withoutConfiguration = (folder: string, body: () => Promise<void>) => async () => {
  try {
    await tidied(body)();
  } finally {
    await vscode.workspace.fs.delete(configurationIn(folder)).then(
      () => undefined,
      () => undefined,
    );
  }
};

const awaitNone = (document: vscode.TextDocument, rule: string) =>
  eventually(`no ${rule}`, () => hintsIn(document).every((hint) => ruleOf(hint) !== rule));

const quickFix = async ({ uri }: vscode.TextDocument, { range }: vscode.Diagnostic, title: string) => {
  // A unit gets its language a moment after it is opened, and is without actions while it changes.
  const action = await eventually(`the action "${title}"`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return actions.find((candidate) => candidate.title === title);
  });
  expectTrue(action.edit, 'The action brings no edit.');
  expectTrue(await vscode.workspace.applyEdit(action.edit), 'The editor refused the edit.');
};

export default suite('control', (test) => {
  test(
    'a configuration counts as soon as it is saved, and no longer when it is gone',
    withoutConfiguration('.', async () => {
      const document = await openExample('shop/shop.service');
      await awaitHint(document, RULE);
      await configure('.', `rules:\n  ${RULE}: off\n`);
      await awaitNone(document, RULE);
      await configure('.', `rules:\n  ${RULE}: error\n`);
      const hint = await awaitHint(document, RULE);
      expectEqual(hint.severity, vscode.DiagnosticSeverity.Error, 'The level');
      await configure('.', 'ignore: [shop]\n');
      await eventually('no hints', () => hintsIn(document).length === 0);
      await vscode.workspace.fs.delete(configurationIn('.'));
      await awaitHint(document, RULE);
    }),
  );

  test(
    'a wrong value in a configuration is explained at its place, and completion knows the right ones',
    withoutConfiguration('edge', async () => {
      await configure('edge', 'profile: strict\n');
      const document = await openExample('edge/.ops-hints.yaml');
      const fault = await awaitHint(document, 'ops-hints/configuration', 'strict');
      expectMatch(fault.message, /Allowed: errors, recommended, all/, 'The fault');
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 9),
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      expectTrue(labels.includes('recommended'), `Completion offers ${labels.join(', ')}.`);
    }),
  );

  test(
    'a hint is disabled for its line, and in the nearest configuration',
    withoutConfiguration('shop', async () => {
      await configure('shop', `rules:\n  ${RULE}: error\n`);
      const document = await openExample('shop/shop.service');
      await quickFix(document, await awaitHint(document, RULE), `Disable ${RULE} for this line`);
      expectMatch(
        document.getText(),
        /^# ops-hints-disable-next-line systemd\/kill-mode-none\nKillMode/m,
        'The unit',
      );
      await awaitNone(document, RULE);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      const stricter = await eventually('the level of the configuration', () =>
        hintsIn(document).find(
          (hint) => ruleOf(hint) === RULE && hint.severity === vscode.DiagnosticSeverity.Error,
        ),
      );
      await quickFix(document, stricter, `Disable ${RULE} in the configuration`);
      await awaitNone(document, RULE);
      const written = await vscode.workspace.openTextDocument(configurationIn('shop'));
      expectEqual(written.getText(), `rules:\n  ${RULE}: off\n`, 'The configuration');
      await written.save();
    }),
  );

  test(
    'the command makes a configuration without faults',
    withoutConfiguration('.', async () => {
      await vscode.commands.executeCommand('opsHints.createConfiguration');
      const document = await eventually('the configuration', () => {
        const active = vscode.window.activeTextEditor?.document;
        return active?.uri.path.endsWith('/.ops-hints.yaml') ? active : undefined;
      });
      expectEqual(hintsIn(document), [], 'The faults of a new configuration');
    }),
  );

  test(
    'the whole workspace is checked, closed files too, and summed up in a page',
    tidied(async () => {
      await vscode.commands.executeCommand('opsHints.checkWorkspace');
      // One that no test has opened before: an editor remembers files for minutes.
      const closed = vscode.Uri.joinPath(rootOf(), 'edge', 'haproxy.cfg');
      const rule = 'haproxy/time-unit-missing';
      await eventually('hints of a closed file', () =>
        vscode.languages.getDiagnostics(closed).some((hint) => ruleOf(hint) === rule),
      );
      await eventually('the summary', () =>
        pagesShown().some((path) => path.startsWith('/details/Findings')),
      );
      const document = await openExample('edge/haproxy.cfg');
      await awaitHint(document, rule);
      await eventually('each hint once', () => {
        const places = hintsIn(document).map((hint) => `${ruleOf(hint)} ${JSON.stringify(hint.range)}`);
        return new Set(places).size === places.length;
      });
    }),
    { limitMs: 40_000 },
  );
});
