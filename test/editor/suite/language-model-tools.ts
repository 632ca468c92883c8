// The tools that a chat gets: listed by the editor, and answering as the command line does.

import * as vscode from 'vscode';
import { openExample, tidied } from '../examples.ts';
import { expectEqual, expectMatch, expectTrue, suite } from '../suite.ts';

async function invoke(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

interface Report {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly language: string;
    readonly findings: readonly { readonly rule: string; readonly notes: readonly string[] }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

const check = async (input: object): Promise<Report> => JSON.parse(await invoke('ops-hints_check', input));

const fails = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: unknown) => String(error),
  );

export default suite('language model tools', (test) => {
  test('are listed with what they are for', async () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith('ops-hints_'));
    expectEqual(
      ours.map(({ name }) => name).sort(),
      ['ops-hints_check', 'ops-hints_read_note', 'ops-hints_search_notes'],
      'The tools',
    );
    for (const { name, description, inputSchema } of ours)
      expectTrue(description.length > 100 && inputSchema !== undefined, `${name} does not explain itself.`);
  });

  test('search the notes, and read one', async () => {
    const [first] = JSON.parse(await invoke('ops-hints_search_notes', { query: 'jvm statistics pause' }));
    expectEqual(first.slug, 'four-month-bug', 'The first match');
    expectTrue(first.score > 0 && first.excerpt.length > 0, 'The match has no score or no excerpt.');
    const note = JSON.parse(await invoke('ops-hints_read_note', { slug: first.slug }));
    expectMatch(note.body, /Why it matters/, 'The body');
    expectTrue(note.rules.includes('jvm/perf-shared-mem'), 'The rules are missing.');
  });

  test('check a file of the workspace, with its unsaved text', async () => {
    const saved = await check({ path: 'shop/Dockerfile' });
    expectEqual([saved.version, saved.files[0]?.language], [1, 'dockerfile'], 'The report');
    const finding = saved.files[0]?.findings.find(({ rule }) => rule === 'jvm/perf-shared-mem');
    expectTrue(finding?.notes.includes('four-month-bug'), 'The finding or its note is missing.');
    await tidied(async () => {
      const document = await openExample('shop/Dockerfile');
      const edit = new vscode.WorkspaceEdit();
      edit.replace(
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
        'FROM alpine:3.20\nUSER 1000\n',
      );
      await vscode.workspace.applyEdit(edit);
      const unsaved = await check({ path: 'shop/Dockerfile' });
      const left = unsaved.files[0]?.findings.map(({ rule }) => rule) ?? [];
      expectTrue(!left.includes('jvm/perf-shared-mem'), 'The saved text was checked.');
    })();
  });

  test('check a text as if it were a file', async () => {
    const { files } = await check({ path: 'edge/new.service', text: '[Service]\nKillMode=none\n' });
    expectTrue(
      files[0]?.findings.some(({ rule }) => rule === 'systemd/kill-mode-none'),
      'The finding is missing.',
    );
  });

  test('say what they cannot do', async () => {
    expectMatch(
      await fails(invoke('ops-hints_read_note', { slug: 'no-such-note' })),
      /No note is called/,
      'A note',
    );
    expectMatch(await fails(check({ path: '../../etc/passwd' })), /has no file/, 'A file outside');
    expectMatch(await fails(check({ path: '/etc/passwd' })), /has no file/, 'A file outside');
    expectMatch(await fails(check({ path: 'README.md' })), /knows no checks/, 'A file of others');
  });
});
