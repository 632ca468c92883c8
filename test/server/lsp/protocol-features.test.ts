// What the built server completes, outlines and finds in files of the real languages, asked as an editor asks.

import { afterEach, expect, test } from 'vitest';
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientOptions, LspClient } from '../../harness/lsp-client.ts';
import { readMarks } from '../../harness/marks.ts';

const DOCKERFILE = 'file:///srv/shop/Dockerfile';
const UNIT = 'file:///etc/systemd/system/shop.service';
const OPTIONS = 'file:///srv/shop/jvm.options';

const running: LspClient[] = [];
afterEach(() => {
  for (const client of running.splice(0)) client.kill();
});

/** Opens a text with a cursor mark ▮ and one range mark ⟦ ⟧ at most. */
async function open(uri: string, marked: string, options: ClientOptions = {}) {
  const client = await LspClient.start(options);
  running.push(client);
  const { text, cursor = 0, ranges } = readMarks(marked);
  await client.open(uri, text);
  const document = TextDocument.create(uri, '', 1, text);
  const places = ranges.map(({ start, end }) => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  }));
  return {
    client,
    document,
    about: { textDocument: { uri }, position: document.positionAt(cursor) },
    places,
  };
}

test.each([
  ['a directive of a unit', UNIT, '[Service]\n⟦Rest▮⟧\n', 'Restart'],
  ['a value of a unit', UNIT, '[Service]\nRestart=⟦on▮⟧\n', 'on-failure'],
  ['an instruction', DOCKERFILE, 'FROM debian:12\n⟦ENT▮⟧', 'ENTRYPOINT'],
  ['a JVM option', OPTIONS, '-Xmx1g\n⟦-XX:+Perf▮⟧\n', '-XX:+PerfDisableSharedMem'],
  [
    'a JVM option in a start command',
    DOCKERFILE,
    'FROM eclipse-temurin:17\nENTRYPOINT ["java", "⟦-XX:▮⟧", "-jar", "/shop.jar"]\n',
    '-XX:+PerfDisableSharedMem',
  ],
  [
    'a JVM option in a unit',
    UNIT,
    '[Service]\nExecStart=/usr/bin/java ⟦-XX:▮⟧ -jar /srv/shop.jar\n',
    '-XX:+PerfDisableSharedMem',
  ],
])('%s is completed where its word stands', async (_what, uri, text, label) => {
  const { client, about, places } = await open(uri, text);
  const items = await client.request(CompletionRequest.type, about);
  const found = (Array.isArray(items) ? items : []).find((item) => item.label === label);
  expect(found?.textEdit).toMatchObject({ range: places[0] });
});

test('nothing is completed in a comment', async () => {
  const { client, about } = await open(DOCKERFILE, 'FROM debian:12\n# see -▮\n');
  expect(await client.request(CompletionRequest.type, about)).toEqual([]);
});

test('a Dockerfile is outlined and folded by its stages', async () => {
  const { client, about } = await open(
    DOCKERFILE,
    'FROM golang:1.24 AS build\nRUN make\n\nFROM debian:12\nCOPY --from=build /shop /shop\n',
  );
  expect(await client.request(DocumentSymbolRequest.type, about)).toMatchObject([
    { name: 'build', children: expect.arrayContaining([expect.objectContaining({ name: 'RUN' })]) },
    { name: 'debian:12', children: [{ name: 'COPY' }] },
  ]);
  expect(await client.request(FoldingRangeRequest.type, about)).toContainEqual({ startLine: 3, endLine: 4 });
});

test('a unit is outlined by its sections', async () => {
  const { client, about } = await open(UNIT, '[Unit]\nDescription=Shop\n[Service]\nRestart=no\n');
  expect(await client.request(DocumentSymbolRequest.type, about)).toMatchObject([
    { name: 'Unit', children: [{ name: 'Description' }] },
    { name: 'Service', children: [{ name: 'Restart' }] },
  ]);
});

test('a stage is found from where it is used, and renamed in both places', async () => {
  const { client, document, about, places } = await open(
    DOCKERFILE,
    'FROM golang:1.24 AS ⟦build⟧\nFROM debian:12\nCOPY --from=bu▮ild /shop /shop\n',
  );
  expect(await client.request(DefinitionRequest.type, about)).toEqual([
    { uri: DOCKERFILE, range: places[0] },
  ]);
  const renamed = await client.request(RenameRequest.type, { ...about, newName: 'compile' });
  expect(TextDocument.applyEdits(document, renamed?.changes?.[DOCKERFILE] ?? [])).toBe(
    'FROM golang:1.24 AS compile\nFROM debian:12\nCOPY --from=compile /shop /shop\n',
  );
  await expect(client.request(RenameRequest.type, { ...about, newName: 'two words' })).rejects.toThrow(
    /"two words" is no name/,
  );
});

test('an image leads to its page', async () => {
  const { client, about, places } = await open(DOCKERFILE, 'FROM ⟦eclipse-temurin:17⟧\n');
  expect(await client.request(DocumentLinkRequest.type, about)).toMatchObject([
    { range: places[0], target: expect.stringMatching(/^https:/) },
  ]);
});

test('files of others are left alone', async () => {
  const { client, about } = await open('file:///srv/notes.txt', 'FROM ▮here\n');
  expect(await client.request(CompletionRequest.type, about)).toEqual([]);
  expect(await client.request(DocumentSymbolRequest.type, about)).toEqual([]);
});

test('inlay hints are asked for again when settings change', async () => {
  const inlayHint = { refreshSupport: true };
  const { client } = await open(UNIT, '[Service]\n', { capabilities: { workspace: { inlayHint } } });
  await client.configure({ inlayHints: true });
  expect(await client.eventually(() => client.inlayRefreshes || undefined)).toBe(1);
});
