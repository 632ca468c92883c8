// The built server over its standard streams, asked as an editor asks it.

import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check, folder } from '../../harness/command-line.ts';
import { type ClientOptions, LspClient } from '../../harness/lsp-client.ts';

const URI = 'file:///srv/shop/Dockerfile';
const DOCKERFILE = [
  'FROM debian AS toolbox',
  'FROM eclipse-temurin:17-jre',
  'COPY orders.jar /orders.jar',
  'ENTRYPOINT ["java", "-Xmx512m", "-jar", "/orders.jar"]',
  '',
].join('\n');

const PULLS: ClientOptions = {
  capabilities: {
    textDocument: { diagnostic: {} },
    workspace: { configuration: true, diagnostics: { refreshSupport: true } },
  },
};

const running: LspClient[] = [];
afterEach(() => {
  for (const client of running.splice(0)) client.kill();
});

async function start(options: ClientOptions = {}) {
  const client = await LspClient.start(options);
  running.push(client);
  return client;
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

const only = (diagnostics: readonly Diagnostic[], rule: string): Diagnostic => {
  const [found, ...others] = diagnostics.filter(({ code }) => code === rule);
  if (!found || others.length > 0)
    throw new Error(`Expected ${rule} once in ${codes(diagnostics).join(', ')}.`);
  return found;
};

const positionOf = (text: string, word: string) =>
  TextDocument.create(URI, '', 0, text).positionAt(text.indexOf(word));

const rangeOf = (text: string, word: string) => {
  const document = TextDocument.create(URI, '', 0, text);
  const start = text.indexOf(word);
  return { start: document.positionAt(start), end: document.positionAt(start + word.length) };
};

const applied = (text: string, action: CodeAction | undefined): string =>
  TextDocument.applyEdits(TextDocument.create(URI, '', 0, text), action?.edit?.changes?.[URI] ?? []);

describe('diagnostics', () => {
  test('are published for a file of ours, in host and guest language', async () => {
    const client = await start();
    await client.open(URI, DOCKERFILE, 'dockerfile');
    const diagnostics = await client.diagnostics(URI, 1);
    expect(codes(diagnostics)).toContain('jvm/perf-shared-mem');
    expect(only(diagnostics, 'dockerfile/image-version-missing')).toMatchObject({
      source: 'ops-hints',
      range: rangeOf(DOCKERFILE, 'debian'),
      codeDescription: {
        href: expect.stringMatching(/knowledge\/dockerfile\/rules\/image-version-missing\.md$/),
      },
    });
  });

  test('follow an edit, and vanish when the file is closed', async () => {
    const client = await start();
    await client.open(URI, DOCKERFILE, 'dockerfile');
    const { end } = rangeOf(DOCKERFILE, 'debian');
    await client.change(URI, 2, { range: { start: end, end }, text: ':12' });
    expect(codes(await client.diagnostics(URI, 2))).not.toContain('dockerfile/image-version-missing');
    await client.close(URI);
    const last = await client.eventually(() =>
      client.published.findLast(({ version }) => version === undefined),
    );
    expect(last).toEqual({ uri: URI, diagnostics: [] });
  });

  test('are not published to a client that pulls them', async () => {
    const client = await start(PULLS);
    await client.open(URI, DOCKERFILE, 'dockerfile');
    expect(codes(await client.pull(URI))).toContain('jvm/perf-shared-mem');
    expect(client.published).toEqual([]);
  });

  test('obey the settings, and a client that pulls is told when they change', async () => {
    const client = await start({
      ...PULLS,
      settings: { rules: { 'dockerfile/*': 'off', 'jvm/perf-shared-mem': 'error' } },
    });
    await client.open(URI, DOCKERFILE, 'dockerfile');
    const diagnostics = await client.pull(URI);
    expect(codes(diagnostics)).not.toContain('dockerfile/image-version-missing');
    expect(only(diagnostics, 'jvm/perf-shared-mem').severity).toBe(1);
    await client.configure({ rules: { '*/*': 'off' } });
    await client.eventually(() => client.refreshes || undefined);
    expect(await client.pull(URI)).toEqual([]);
  });

  test('are published again when settings change', async () => {
    const client = await start();
    await client.open(URI, DOCKERFILE, 'dockerfile');
    expect(await client.diagnostics(URI, 1)).not.toEqual([]);
    await client.configure({ rules: { '*/*': 'off' } });
    const cleared = await client.eventually(() =>
      client.published.find(({ diagnostics }) => diagnostics.length === 0),
    );
    expect(cleared.uri).toBe(URI);
  });

  test.each([
    ['a file of somebody else', 'file:///srv/notes.txt', 'FROM here to there\n'],
    ['the past of a file', 'git:/srv/Dockerfile?HEAD', DOCKERFILE],
  ])('are not made for %s', async (_what, uri, text) => {
    const client = await start(PULLS);
    await client.open(uri, text);
    expect(await client.pull(uri)).toEqual([]);
    expect(client.messages).toEqual([]);
  });

  test.each([
    ['binary', 'FROM debian\n\0\n', /Dockerfile: it is binary/],
    ['larger than 5 MB', `FROM debian\n${'# \n'.repeat(2_000_000)}`, /Dockerfile: it is larger than 5 MB/],
  ])('are not made for a file that is %s, and the person is told once', async (_what, text, reason) => {
    const client = await start(PULLS);
    await client.open(URI, text, 'dockerfile');
    expect(await client.pull(URI)).toEqual([]);
    expect(await client.pull(URI)).toEqual([]);
    expect(client.messages).toEqual([expect.stringMatching(reason)]);
  });
});

describe('a hover', () => {
  test('tells of the word, of its hint and of the note behind it', async () => {
    const client = await start();
    await client.open(URI, DOCKERFILE, 'dockerfile');
    const finding = only(await client.diagnostics(URI, 1), 'jvm/perf-shared-mem');
    const hover = await client.hover(URI, finding.range.start);
    expect(hover?.markdown).toContain('knowledge/jvm/rules/perf-shared-mem.md)');
    expect(hover?.markdown).toMatch(
      /\*\*\[The Four Month Bug[^\]]*\]\(https:.*four-month-bug\.md\)\*\* \(2015\)/,
    );
  });

  test('links to our commands and pages for a client that has them', async () => {
    const client = await start({ initializationOptions: { links: 'editor' } });
    await client.open(URI, DOCKERFILE, 'dockerfile');
    const finding = only(await client.diagnostics(URI, 1), 'jvm/perf-shared-mem');
    expect(finding.codeDescription?.href).toBe('ops-hints:/rules/jvm/perf-shared-mem');
    const hover = await client.hover(URI, finding.range.start);
    expect(hover?.markdown).toContain('(command:opsHints.openNote?%5B%22four-month-bug%22%5D)');
  });

  test('covers the word in the file', async () => {
    const client = await start();
    await client.open(URI, DOCKERFILE, 'dockerfile');
    const hover = await client.hover(URI, positionOf(DOCKERFILE, 'Xmx512m'));
    expect(hover?.range).toEqual(rangeOf(DOCKERFILE, '-Xmx512m'));
  });

  test('is nothing where there is nothing to say', async () => {
    const client = await start();
    await client.open(URI, '# a comment\n', 'dockerfile');
    expect(await client.hover(URI, { line: 0, character: 4 })).toBeNull();
  });
});

describe('a code action', () => {
  test('fixes the hint that it belongs to', async () => {
    const client = await start();
    await client.open(URI, DOCKERFILE, 'dockerfile');
    const finding = only(await client.diagnostics(URI, 1), 'jvm/perf-shared-mem');
    const [fix] = await client.codeActions(URI, finding.range, [finding]);
    expect(fix).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'jvm/perf-shared-mem' }] });
    const fixed = applied(DOCKERFILE, fix);
    expect(fixed).toContain('"-XX:+PerfDisableSharedMem"');
    await client.change(URI, 2, { text: fixed });
    expect(codes(await client.diagnostics(URI, 2))).not.toContain('jvm/perf-shared-mem');
  });

  test('applies all safe fixes of the file when that is asked for, and only then', async () => {
    const client = await start();
    await client.open(URI, DOCKERFILE, 'dockerfile');
    const start0 = { line: 0, character: 0 };
    const everything = { start: start0, end: { line: 4, character: 0 } };
    const [all, ...others] = await client.codeActions(URI, everything, [], ['source.fixAll.opsHints']);
    expect(all).toMatchObject({ kind: 'source.fixAll.opsHints' });
    expect(others).toEqual([]);
    expect(applied(DOCKERFILE, all)).toContain('"-XX:+PerfDisableSharedMem"');
    const unasked = await client.codeActions(URI, everything, []);
    expect(unasked.map(({ kind }) => kind)).not.toContain('source.fixAll.opsHints');
    expect(await client.codeActions(URI, everything, [], ['source.organizeImports'])).toEqual([]);
  });
});

describe('our own requests', () => {
  test('find notes by what somebody remembers, a typo included', async () => {
    const client = await start();
    for (const query of ['jvm statistics pause', 'jvm statistcs puase']) {
      const [best] = await client.ask('opsHints/notes/search', { query });
      expect(best).toMatchObject({
        slug: 'four-month-bug',
        status: 'current',
        excerpt: expect.stringMatching(/\w/),
        languages: expect.arrayContaining(['jvm']),
        rules: expect.arrayContaining(['jvm/perf-shared-mem']),
        isOwn: false,
      });
    }
    expect(await client.ask('opsHints/notes/search', { query: 'jvm', limit: 2 })).toHaveLength(2);
    expect(
      await client.ask('opsHints/notes/search', { query: 'statistics', uri: 'file:///not/open' }),
    ).not.toEqual([]);
  });

  test('give a note with what it is connected with', async () => {
    const client = await start();
    expect(await client.ask('opsHints/notes/get', { slug: 'four-month-bug' })).toMatchObject({
      date: '2015-03-24',
      source: expect.stringMatching(/^https:/),
      body: expect.stringContaining('## Why it matters'),
      related: expect.arrayContaining([expect.objectContaining({ slug: 'usual-suspects-for-latency' })]),
      rules: expect.arrayContaining([expect.objectContaining({ rule: 'jvm/perf-shared-mem' })]),
    });
    expect(await client.ask('opsHints/notes/get', { slug: 'no-such-note' })).toBeNull();
  });

  test('give the languages that files and notes are in', async () => {
    const client = await start();
    const languages = await client.ask('opsHints/languages', {});
    expect(languages).toContainEqual({ id: 'jvm', title: 'JVM options' });
  });

  test('give a rule with its notes', async () => {
    const client = await start();
    expect(await client.ask('opsHints/rules/get', { rule: 'jvm/perf-shared-mem' })).toMatchObject({
      severity: 'information',
      notes: expect.arrayContaining([expect.objectContaining({ slug: 'four-month-bug' })]),
    });
    expect(await client.ask('opsHints/rules/get', { rule: 'jvm/no-such-rule' })).toBeNull();
  });

  test('check a text as the command line does', async () => {
    const client = await start();
    const told = await client.ask('opsHints/text/check', { uri: URI, name: 'Dockerfile', text: DOCKERFILE });
    const { report } = await check(['Dockerfile'], { cwd: folder({ Dockerfile: DOCKERFILE }) });
    expect(told.files).toEqual(report.files);
    expect({ ...told.summary, durationMs: 0 }).toEqual({ ...report.summary, durationMs: 0 });
  });

  test('check no text of others', async () => {
    const client = await start();
    const params = { uri: 'file:///srv/shop/README.md', name: 'README.md', text: '# Shop' };
    expect(await client.ask('opsHints/text/check', params)).toMatchObject({
      files: [],
      summary: { files: 0 },
    });
  });

  test('give the notes behind the hints of a file', async () => {
    const client = await start();
    await client.open(URI, DOCKERFILE, 'dockerfile');
    const notes = await client.ask('opsHints/notes/forDocument', { uri: URI });
    const note = notes.find(({ slug }) => slug === 'four-month-bug');
    expect(note?.findings).toEqual([
      expect.objectContaining({ rule: 'jvm/perf-shared-mem', severity: 'information' }),
    ]);
    expect(await client.ask('opsHints/notes/forDocument', { uri: 'file:///not/open' })).toEqual([]);
  });
});

describe('the server', () => {
  test('registers for our documents with a client that can do that', async () => {
    const dynamicRegistration = true;
    const client = await start({
      capabilities: {
        textDocument: { synchronization: { dynamicRegistration }, hover: { dynamicRegistration } },
      },
    });
    expect(client.told.capabilities).not.toHaveProperty('hoverProvider');
    await client.eventually(() => client.registrations[0]);
    expect(client.registrations.map(({ method }) => method)).toContain('textDocument/didOpen');
  });

  test('answers harmlessly about documents that are not open', async () => {
    const client = await start(PULLS);
    const nowhere = { line: 3, character: 1 };
    expect(await client.pull(URI)).toEqual([]);
    expect(await client.hover(URI, nowhere)).toBeNull();
    expect(await client.codeActions(URI, { start: nowhere, end: nowhere }, [])).toEqual([]);
  });

  test('ends without fault after a goodbye, and with one without', async () => {
    expect(await (await start()).stop()).toBe(0);
    expect(await (await start()).exit()).toBe(1);
  });
});
