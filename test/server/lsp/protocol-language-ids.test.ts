// What the built server tells of the languages of documents, to a client that gives unnamed ones an id.

import { afterEach, expect, test } from 'vitest';
import { LspClient } from '../../harness/lsp-client.ts';

const PROXY = 'global\n    maxconn 100\nfrontend www\n    bind :80\n';
const running: LspClient[] = [];
afterEach(() => {
  for (const client of running.splice(0)) client.kill();
});

async function start(languageIds: boolean, files: Readonly<Record<string, string>> = {}) {
  const client = await LspClient.start({
    folders: ['file:///srv'],
    files,
    initializationOptions: { files: true, languageIds },
  });
  running.push(client);
  return client;
}

test('a document of ours could bear another id; one that has it, or is not ours, is left alone', async () => {
  const client = await start(true);
  await client.open('file:///srv/setup.cfg', '[metadata]\nname = shop\n', 'properties');
  await client.open('file:///srv/named.cfg', PROXY, 'haproxy-config');
  await client.open('file:///srv/edge.cfg', PROXY, 'properties');
  await client.open('file:///srv/bin/setenv.sh', 'JAVA_OPTS="-Xmx1g"\n', 'shellscript');
  await client.open('file:///srv/jvm.options', '-Xmx1g\n');
  await client.eventually(() => client.languageIds.find(({ uri }) => uri.endsWith('jvm.options')));
  expect(client.languageIds).toEqual([
    { uri: 'file:///srv/edge.cfg', languageId: 'haproxy-config' },
    { uri: 'file:///srv/jvm.options', languageId: 'jvm-options' },
  ]);
});

test('a new file is known when it is saved with something in it', async () => {
  const client = await start(true);
  const uri = 'file:///srv/edge.cfg';
  await client.open(uri, '', 'properties');
  await client.change(uri, 2, { text: PROXY });
  expect(client.languageIds).toEqual([]);
  await client.save(uri);
  expect(await client.eventually(() => client.languageIds[0])).toEqual({ uri, languageId: 'haproxy-config' });
});

test('nothing is told of files that a configuration ignores, or to clients that do not ask', async () => {
  const uri = 'file:///srv/edge.cfg';
  const ignoring = await start(true, { 'file:///srv/.ops-hints.yaml': 'ignore: [edge.cfg]\n' });
  const silent = await start(false);
  for (const client of [ignoring, silent]) {
    await client.open(uri, PROXY, 'properties');
    await client.open('file:///srv/other.cfg', PROXY, 'properties');
  }
  await ignoring.eventually(() => ignoring.languageIds.find(({ uri: told }) => told.endsWith('other.cfg')));
  expect(ignoring.languageIds.map((told) => told.uri)).not.toContain(uri);
  await silent.eventually(() => silent.published.find((params) => params.uri.endsWith('other.cfg')));
  expect(silent.languageIds).toEqual([]);
});
