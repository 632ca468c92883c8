// A team's own notes in the language server: they hold as soon as they are written, and explain their faults.

import { afterEach, expect, test } from 'vitest';
import { CompletionRequest } from 'vscode-languageserver/node';
import { LspClient } from '../../harness/lsp-client.ts';

const UNIT = 'file:///srv/shop/units/shop.service';
const NOTE = 'file:///srv/shop/.ops-hints/notes/shop.md';
const TEXT = '[Service]\nType=simple\nExecStart=/usr/bin/shop\nUser=root\nKillMode=none\nRestart=always\n';
const noteOn = (directive: string): string =>
  `---\ntitle: Nobody logs in at night\nevidence-for: [systemd/kill-mode-none]\nhints:\n  - id: shop\n    language: systemd\n    message: Not like this.\n    report: { has: ${directive} }\n    fix: { remove: ${directive} }\n---\nA night to remember.\n`;

const running: LspClient[] = [];
afterEach(() => {
  for (const client of running.splice(0)) client.kill();
});

async function start(teamNotes: Readonly<Record<string, string>> = {}) {
  const client = await LspClient.start({ initializationOptions: { teamNotes: true }, teamNotes });
  running.push(client);
  return client;
}

/** The texts at which the hint of the note stands, as soon as they are these. */
const awaitHints = (client: LspClient, lines: readonly number[]) =>
  client.eventually(() => {
    const last = client.published.findLast(({ uri }) => uri === UNIT)?.diagnostics ?? [];
    const found = last.filter(({ code }) => code === 'note/shop');
    return JSON.stringify(found.map(({ range }) => range.start.line)) === JSON.stringify(lines)
      ? { found }
      : undefined;
  });

/** All hints that were told of the unit last. */
const hintsNow = (client: LspClient) =>
  (client.published.findLast(({ uri }) => uri === UNIT)?.diagnostics ?? []).map(({ code }) => code);

test('a saved note raises its hint with its fix and its file as page', async () => {
  const client = await start({ [NOTE]: noteOn('Service.User') });
  await client.open(UNIT, TEXT, 'systemd');
  const { found } = await awaitHints(client, [3]);
  expect(found[0]).toMatchObject({ message: 'Not like this.', codeDescription: { href: NOTE } });
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } };
  const actions = await client.codeActions(UNIT, range, found);
  expect(actions.map(({ title }) => title)).toContain('Remove Service.User');
});

test('a note that comes, changes and goes is followed in the files that are open', async () => {
  const client = await start();
  await client.open(UNIT, TEXT, 'systemd');
  await client.changeTeamNotes({ [NOTE]: noteOn('Service.User') });
  await awaitHints(client, [3]);
  await client.changeTeamNotes({ [NOTE]: noteOn('Service.Type') });
  await awaitHints(client, [1]);
  await client.changeTeamNotes({ 'file:///srv/shop/.ops-hints': null });
  await awaitHints(client, []);
});

test('a note that is open counts with its unsaved text', async () => {
  const client = await start({ [NOTE]: noteOn('Service.User') });
  await client.open(UNIT, TEXT, 'systemd');
  await awaitHints(client, [3]);
  await client.open(NOTE, noteOn('Service.Type'), 'markdown');
  await awaitHints(client, [1]);
  await client.close(NOTE);
  await awaitHints(client, [3]);
});

test('a note that is saved counts as it was saved, whether or not the client tells of the file', async () => {
  const client = await start({ [NOTE]: noteOn('Service.User') });
  await client.open(UNIT, TEXT, 'systemd');
  await awaitHints(client, [3]);
  await client.open(NOTE, noteOn('Service.Type'), 'markdown');
  await awaitHints(client, [1]);
  await client.save(NOTE);
  await client.close(NOTE);
  const other = NOTE.replace('shop.md', 'night.md');
  await client.changeTeamNotes({ [other]: noteOn('Service.KillMode').replace('id: shop', 'id: night') });
  await client.eventually(() => hintsNow(client).includes('note/night') || undefined);
  await awaitHints(client, [1]);
});

test('a broken note is explained in itself, open or not, until it is right', async () => {
  const broken = noteOn('Service.User').replace('remove:', 'delete:');
  const client = await start({ [NOTE]: broken });
  const problems = await client.eventually(() => client.published.find(({ uri }) => uri === NOTE));
  expect(problems.diagnostics).toMatchObject([
    {
      source: 'ops-hints',
      code: 'note/front-matter',
      message: 'A fix is one of set, remove, replace.',
    },
    { message: expect.stringContaining('Unknown key "delete"; known are') },
  ]);
  await client.open(NOTE, noteOn('Service.User'), 'markdown');
  expect(await client.diagnostics(NOTE, 1)).toEqual([]);
});

test('a note adds itself to the evidence of the rule that it names, and is found by the search', async () => {
  const client = await start({ [NOTE]: noteOn('Service.User') });
  await client.open(UNIT, TEXT, 'systemd');
  await awaitHints(client, [3]);
  const hover = await client.hover(UNIT, { line: 4, character: 2 });
  expect(hover?.markdown).toContain(`[Nobody logs in at night](${NOTE})`);
  const [first] = await client.ask('opsHints/notes/search', { query: 'nobody logs in at night' });
  expect(first?.slug).toBe('shop');
});

test('a client that shows our pages is told when notes have changed, and what a note of a team is', async () => {
  const initializationOptions = { teamNotes: true, links: 'editor' } as const;
  const client = await LspClient.start({ initializationOptions });
  running.push(client);
  await client.changeTeamNotes({ [NOTE]: noteOn('Service.User') });
  await client.eventually(() => client.noteChanges > 0 || undefined);
  expect(await client.ask('opsHints/notes/get', { slug: 'shop' })).toMatchObject({
    file: NOTE,
    hints: [{ rule: 'note/shop', language: 'systemd', message: 'Not like this.' }],
    rules: [{ rule: 'systemd/kill-mode-none' }],
  });
  const [found] = await client.ask('opsHints/notes/search', { query: 'nobody logs in' });
  expect(found).toMatchObject({ isOwn: true, languages: ['systemd'] });
});

test('a note is completed and explained while it is written', async () => {
  const client = await start();
  const broken = noteOn('Service.Us').replace('---\nA night', 'status: \n---\nA night');
  await client.open(NOTE, broken, 'markdown');
  const lines = broken.split('\n');
  const endOf = (text: string) => {
    const line = lines.findIndex((each) => each.includes(text));
    return { line, character: (lines[line]?.indexOf(text) ?? 0) + text.length };
  };
  const offered = async (text: string) => {
    const asked = { textDocument: { uri: NOTE }, position: endOf(text) };
    const items = await client.request(CompletionRequest.type, asked);
    return (Array.isArray(items) ? items : []).map(({ label }) => label);
  };
  expect(await offered('report: { has: Service.Us')).toContain('Service.User');
  expect(await offered('status: ')).toEqual(['current', 'dated', 'historical']);
  expect(await offered('A night')).toEqual([]);
  const hover = await client.hover(NOTE, endOf('[systemd/kill'));
  expect(hover?.markdown).toContain('`warning`');
});

test('folders that a configuration names are asked for, and their notes hold', async () => {
  const shared = 'file:///srv/shared/many.md';
  const client = await LspClient.start({
    initializationOptions: { teamNotes: true, files: true },
    files: { 'file:///srv/shop/.ops-hints.yaml': 'notes: [../shared]\n' },
    teamNotes: { [shared]: noteOn('Service.User') },
  });
  running.push(client);
  await client.open(UNIT, TEXT, 'systemd');
  await awaitHints(client, [3]);
});
