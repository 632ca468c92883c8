// What is in the user's hands, through the built server: configurations, suppression, run modes, whole workspaces.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import {
  type CodeAction,
  CompletionRequest,
  type Diagnostic,
  type TextDocumentEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientOptions, LspClient } from '../../harness/lsp-client.ts';

const FOLDER = 'file:///srv/shop';
const UNIT = `${FOLDER}/units/shop.service`;
const CONFIGURATION = `${FOLDER}/.ops-hints.yaml`;
const RULE = 'systemd/directive-unknown';
const TEXT = '[Service]\nExecStart=/usr/bin/shop\nRestartSecs=5\n';

const running: LspClient[] = [];
afterEach(() => {
  for (const client of running.splice(0)) client.kill();
});

async function start(options: ClientOptions = {}) {
  const client = await LspClient.start({
    folders: [FOLDER],
    ...options,
    initializationOptions: { files: true, ...options.initializationOptions },
  });
  running.push(client);
  return client;
}

const rulesIn = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

/** Waits until the rules that were published last for a document are as wanted. */
const awaitRules = (client: LspClient, uri: string, wanted: (rules: readonly unknown[]) => boolean) =>
  client.eventually(() => {
    const last = client.published.findLast((params) => params.uri === uri);
    return last && wanted(rulesIn(last.diagnostics)) ? last.diagnostics : undefined;
  });

const has = (rules: readonly unknown[]) => rules.includes(RULE);
const lacks = (rules: readonly unknown[]) => !rules.includes(RULE);

const applied = (text: string, action: CodeAction | undefined, uri = UNIT): string =>
  TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), action?.edit?.changes?.[uri] ?? []);

describe('a configuration', () => {
  test('counts for the files below it, and a change of it at once', async () => {
    const client = await start({ files: { [CONFIGURATION]: `rules: { ${RULE}: off }\n` } });
    await client.open(UNIT, TEXT, 'systemd');
    await awaitRules(client, UNIT, lacks);
    await client.changeFiles({ [CONFIGURATION]: `rules: { ${RULE}: error }\n` });
    const [found] = (await awaitRules(client, UNIT, has)).filter(({ code }) => code === RULE);
    expect(found?.severity).toBe(1);
    await client.changeFiles({ [CONFIGURATION]: 'ignore: [units]\n' });
    await awaitRules(client, UNIT, (rules) => rules.length === 0);
  });

  test('that is open counts as it stands there, as soon as it makes sense', async () => {
    const client = await start({ files: { [CONFIGURATION]: 'root: true\n' } });
    await client.open(UNIT, TEXT, 'systemd');
    await awaitRules(client, UNIT, has);
    await client.open(CONFIGURATION, `rules: { ${RULE}: off }\n`, 'yaml');
    await awaitRules(client, UNIT, lacks);
    await client.change(CONFIGURATION, 2, { text: 'rules: [\n' });
    expect(await client.diagnostics(CONFIGURATION, 2)).not.toEqual([]);
    await client.change(CONFIGURATION, 3, { text: 'profile: all\n' });
    await awaitRules(client, UNIT, has);
    await client.change(CONFIGURATION, 4, { text: 'profile: errors\n' });
    await awaitRules(client, UNIT, lacks);
    await client.close(CONFIGURATION);
    await awaitRules(client, UNIT, has);
  });

  test('yields to the person’s own settings', async () => {
    const client = await start({
      capabilities: { workspace: { configuration: true } },
      settings: { rules: { [RULE]: 'hint' } },
      files: { [CONFIGURATION]: `rules: { ${RULE}: off }\n` },
    });
    await client.open(UNIT, TEXT, 'systemd');
    const [found] = (await awaitRules(client, UNIT, has)).filter(({ code }) => code === RULE);
    expect(found?.severity).toBe(4);
  });

  test('is told its faults while it is written, and completed, and explained', async () => {
    const client = await start();
    await client.open(CONFIGURATION, 'rules:\n  systemd/directive-unknown: no\n', 'yaml');
    const [fault] = await client.diagnostics(CONFIGURATION, 1);
    expect(fault?.message).toContain('Allowed: off, hint, information, warning, error.');
    expect(fault?.range).toEqual({ start: { line: 1, character: 29 }, end: { line: 1, character: 31 } });
    const items = await client.request(CompletionRequest.type, {
      textDocument: { uri: CONFIGURATION },
      position: { line: 1, character: 29 },
    });
    expect((Array.isArray(items) ? items : []).map(({ label }) => label)).toContain('off');
    const hover = await client.hover(CONFIGURATION, { line: 1, character: 5 });
    expect(hover?.markdown).toContain(RULE);
  });
});

describe('a finding', () => {
  const RANGE = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };

  const actionsIn = async (client: LspClient) => {
    const diagnostics = await awaitRules(client, UNIT, has);
    const actions = await client.codeActions(UNIT, RANGE, diagnostics);
    return new Map(actions.map((action) => [action.title, action]));
  };

  test('can be disabled for its line, for its file and in the configuration', async () => {
    const client = await start({ files: { [CONFIGURATION]: 'rules:\n  jvm/*: off # ours\n' } });
    await client.open(UNIT, TEXT, 'systemd');
    const actions = await actionsIn(client);
    expect(applied(TEXT, actions.get(`Disable ${RULE} for this line`))).toBe(
      TEXT.replace('RestartSecs', `# ops-hints-disable-next-line ${RULE}\nRestartSecs`),
    );
    expect(applied(TEXT, actions.get(`Disable ${RULE} for this file`))).toBe(
      `# ops-hints-disable-file ${RULE}\n${TEXT}`,
    );
    const changed = applied(
      'rules:\n  jvm/*: off # ours\n',
      actions.get(`Disable ${RULE} in the configuration`),
      CONFIGURATION,
    );
    expect(changed).toBe(`rules:\n  ${RULE}: off\n  jvm/*: off # ours\n`);
  });

  test('makes a configuration where there is none', async () => {
    const client = await start({
      capabilities: { workspace: { workspaceEdit: { resourceOperations: ['create'] } } },
    });
    await client.open(UNIT, TEXT, 'systemd');
    const action = (await actionsIn(client)).get(`Disable ${RULE} in the configuration`);
    const [create, edit] = action?.edit?.documentChanges ?? [];
    expect(create).toMatchObject({ kind: 'create', uri: CONFIGURATION });
    expect((edit as TextDocumentEdit).edits).toMatchObject([{ newText: `rules:\n  ${RULE}: off\n` }]);
  });
});

test('comments that suppress are completed and explained', async () => {
  const client = await start();
  const text = `[Service]\nExecStart=/usr/bin/shop\n# ops-hints-disable-next-line ${RULE}\nRestartSecs=5\n# ops\n`;
  await client.open(UNIT, text, 'systemd');
  const labelsAt = async (line: number, character: number) => {
    const params = { textDocument: { uri: UNIT }, position: { line, character } };
    const items = await client.request(CompletionRequest.type, params);
    return (Array.isArray(items) ? items : []).map(({ label }) => label);
  };
  expect((await labelsAt(2, 40))[0]).toBe(RULE);
  expect(await labelsAt(4, 5)).toContain('ops-hints-disable-file');
  expect((await client.hover(UNIT, { line: 2, character: 40 }))?.markdown).toContain(RULE);
  expect((await client.hover(UNIT, { line: 2, character: 10 }))?.markdown).toContain('next line');
});

describe('a run mode', () => {
  const changed = {
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: 11 } },
    text: 'RestartSec',
  };
  const run = (mode: string) =>
    start({ capabilities: { workspace: { configuration: true } }, settings: { run: mode } });
  /** The server has answered everything that came before. */
  const settled = (client: LspClient) => client.ask('opsHints/document/status', { uri: UNIT });

  test('waits for saving', async () => {
    const client = await run('onSave');
    await client.open(UNIT, TEXT, 'systemd');
    await awaitRules(client, UNIT, has);
    await client.change(UNIT, 2, changed);
    await settled(client);
    expect(client.published.some(({ version }) => version === 2)).toBe(false);
    await client.save(UNIT);
    await awaitRules(client, UNIT, lacks);
  });

  test('waits for being asked', async () => {
    const client = await run('manual');
    await client.open(UNIT, TEXT, 'systemd');
    await settled(client);
    expect(client.published).toEqual([]);
    await client.ask('opsHints/document/check', { uri: UNIT });
    await awaitRules(client, UNIT, has);
  });

  test('leaves what a pulling client shows as it is', async () => {
    const client = await start({
      capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
      settings: { run: 'onSave' },
    });
    await client.open(UNIT, TEXT, 'systemd');
    const first = await client.pullReport(UNIT);
    expect(first.kind).toBe('full');
    await client.change(UNIT, 2, changed);
    expect(await client.pullReport(UNIT, first.resultId)).toEqual({
      kind: 'unchanged',
      resultId: first.resultId,
    });
    await client.save(UNIT);
    expect((await client.pullReport(UNIT, first.resultId)).kind).toBe('full');
  });
});

describe('a whole workspace', () => {
  const OTHER = `${FOLDER}/other.service`;
  const files = {
    [UNIT]: TEXT,
    [OTHER]: TEXT.replace('RestartSecs', 'RestartSec'),
    [`${FOLDER}/setup.cfg`]: '[metadata]\nname = shop\n',
    [`${FOLDER}/vendor/old.service`]: TEXT,
    [CONFIGURATION]: 'ignore: [vendor]\n',
  };

  test('is checked on request, closed files included, and summed up', async () => {
    const client = await start({ files });
    const summary = await client.ask('opsHints/workspace/check', {});
    expect(summary).toMatchObject({ files: 2 });
    expect(summary?.markdown).toContain(`rule:${RULE}`);
    expect(summary?.markdown).toContain('`/srv/shop/units/shop.service`');
    expect(summary?.markdown).not.toContain('vendor');
    await awaitRules(client, UNIT, has);
    expect(client.progress.at(-1)).toMatchObject({ all: expect.any(Number) });
  });

  test('is kept current afterwards', async () => {
    const client = await start({ files });
    await client.ask('opsHints/workspace/check', {});
    await client.changeFiles({ [OTHER]: TEXT });
    await awaitRules(client, OTHER, has);
    await client.changeFiles({ [OTHER]: null });
    await awaitRules(client, OTHER, (rules) => rules.length === 0);
    await client.changeFiles({ [CONFIGURATION]: `rules: { ${RULE}: off }\n` });
    await awaitRules(client, UNIT, lacks);
  });

  test('leaves open files to themselves, for a client that pulls', async () => {
    const client = await start({ files, capabilities: { textDocument: { diagnostic: {} } } });
    await client.ask('opsHints/workspace/check', {});
    await awaitRules(client, UNIT, has);
    await client.open(UNIT, TEXT, 'systemd');
    await awaitRules(client, UNIT, (rules) => rules.length === 0);
    expect(rulesIn(await client.pull(UNIT))).toContain(RULE);
    await client.close(UNIT);
    await awaitRules(client, UNIT, has);
  });

  test('can be left half-way', async () => {
    const client = await start({ files });
    const ending = new CancellationTokenSource();
    const asked = client.request('opsHints/workspace/check', {}, ending.token);
    ending.cancel();
    expect(await asked.catch(() => null)).toBeNull();
  });
});

test('the status of a document says what it is judged for, and why', async () => {
  const client = await start({ files: { [CONFIGURATION]: 'targets: { systemd: 252 }\n' } });
  await client.open(UNIT, TEXT, 'systemd');
  const status = await client.ask('opsHints/document/status', { uri: UNIT });
  expect(status).toMatchObject({
    language: 'systemd',
    targets: [{ label: 'systemd', version: '252', from: '.ops-hints.yaml, line 1', known: true }],
    configurations: ['/srv/shop/.ops-hints.yaml'],
  });
  expect(await client.ask('opsHints/document/status', { uri: 'file:///srv/README.md' })).toBeNull();
});

test('findings that look at other files come with these, and change with them', async () => {
  const uri = `${FOLDER}/app/Dockerfile`;
  const ignored = `${FOLDER}/app/.dockerignore`;
  const text = 'FROM debian:12\nCOPY secrets.env /etc/\n';
  const client = await start({ files: { [uri]: text, [ignored]: '*.env\n' } });
  await client.open(uri, text, 'dockerfile');
  const finds = (rules: readonly unknown[]) => rules.includes('dockerfile/copy-ignored');
  await awaitRules(client, uri, finds);
  await client.changeFiles({ [ignored]: '*.md\n' });
  await awaitRules(client, uri, (rules) => !finds(rules));
});

test('for a client that reads no files, they are read from disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ops-hints-disk-'));
  try {
    mkdirSync(join(folder, 'units'));
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, '.ops-hints.yaml'), 'rules:\n  systemd/*: off\n  directive-unknown: error\n');
    for (const path of ['units/shop.service', 'node_modules/other.service'])
      writeFileSync(join(folder, path), TEXT);
    const root = pathToFileURL(folder).href;
    const client = await start({ folders: [root], initializationOptions: { files: false } });
    expect(await client.ask('opsHints/workspace/check', {})).toMatchObject({ files: 1 });
    const [found] = await awaitRules(client, `${root}/units/shop.service`, has);
    expect(found?.severity).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
