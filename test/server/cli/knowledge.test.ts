// `rules`, `explain` and `notes`: what we know, in the terminal.

import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { folder, opsHints, startOpsHints } from '../../harness/command-line.ts';

const answer = async (...args: string[]): Promise<string> => {
  const ran = await opsHints(args);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return ran.stdout;
};

const parsed = async (...args: string[]) => JSON.parse(await answer(...args, '--format', 'json'));

describe('rules', () => {
  test('are listed with what is to be known of each', async () => {
    const rules: Record<string, unknown>[] = await parsed('rules');
    expect(new Set(rules.map(({ language }) => language))).toEqual(
      new Set(['dockerfile', 'systemd', 'haproxy', 'jvm', 'ops-hints']),
    );
    expect(rules).toContainEqual({
      id: 'dockerfile/image-version-missing',
      language: 'dockerfile',
      title: expect.stringMatching(/./),
      severity: 'warning',
      fix: 'none',
      aliases: expect.arrayContaining(['DL3006']),
      notes: expect.any(Array),
      page: 'https://github.com/ops-hints/ops-hints/blob/main/knowledge/dockerfile/rules/image-version-missing.md',
    });
  });

  test('tell their options, and whether they have to be asked for', async () => {
    const [rule] = await parsed('rules', 'dockerfile/label-unlisted');
    const strict = { about: expect.any(String), default: false, schema: { type: 'boolean' } };
    expect(rule).toMatchObject({ options: { strict } });
    expect(await answer('explain', 'dockerfile/label-unlisted')).toMatch(
      /^Options\n\n- \S+: .+ By itself: /m,
    );
    const table = (await answer('rules')).split('\n');
    const all: { id: string; profile?: string }[] = await parsed('rules');
    const asked = all.filter(({ profile }) => profile === 'all').length;
    expect(asked).toBeGreaterThan(0);
    expect(table.filter((line) => line.includes('(if asked for)'))).toHaveLength(asked);
  });

  test('are found by id, name, alias and glob', async () => {
    for (const name of ['dockerfile/image-version-missing', 'image-version-missing', 'DL3006', 'dl3006']) {
      const found: { id: string }[] = await parsed('rules', name);
      expect(found.map(({ id }) => id)).toEqual(['dockerfile/image-version-missing']);
    }
    expect((await answer('rules', 'systemd/*')).split('\n').filter(Boolean)).toSatisfy((lines: string[]) =>
      lines.every((line) => line.startsWith('systemd/')),
    );
  });
});

describe('explain', () => {
  test('shows the page of a rule with its examples and notes', async () => {
    const text = await answer('explain', 'DL3006');
    expect(text).toContain('dockerfile/image-version-missing, warning');
    expect(text).toMatch(/^Found$/m);
    expect(text).toMatch(/^ {4}FROM /m);
    expect(text).not.toContain('```');
  });

  test('tells what is known of a term, with or without its language', async () => {
    const text = await answer('explain', 'dockerfile:ENV');
    expect(text).toContain('ENV');
    expect(await answer('explain', 'ENV')).toContain(text.trimEnd());
  });

  test('narrows a term to a version', async () => {
    const named = await answer('explain', 'jvm:UseConcMarkSweepGC', '--jdk', '17');
    expect(named).toContain('17');
  });

  test('tells the notes that throw light on a term', async () => {
    expect(await answer('explain', 'PerfDisableSharedMem')).toContain('four-month-bug');
  });

  test('knows when the word is the name of a note', async () => {
    const ran = await opsHints(['explain', 'four-month-bug']);
    expect(ran).toMatchObject({
      code: 2,
      stderr: 'ops-hints: four-month-bug is a note: ops-hints notes show four-month-bug\n',
    });
  });
});

describe('notes', () => {
  test('are found by words, with typos, and with the passage that matches', async () => {
    const [first]: Record<string, unknown>[] = await parsed('notes', 'search', 'jvm', 'statistcs', 'pause');
    expect(first).toEqual({
      slug: 'four-month-bug',
      title: expect.any(String),
      tags: expect.any(Array),
      score: expect.any(Number),
      excerpt: expect.any(String),
      source: expect.stringMatching(/^https:/),
      status: 'current',
    });
    expect(await answer('notes', 'search', 'jvm statistics pause')).toContain('four-month-bug');
    expect(await answer('notes', 'search', 'qwxzqwxz')).toBe('No note matches "qwxzqwxz".\n');
  });

  test('are listed by default', async () => {
    expect(await answer('notes')).toBe(await answer('notes', 'list'));
    const all: { slug: string }[] = await parsed('notes');
    expect(all.map(({ slug }) => slug)).toContain('four-month-bug');
  });

  test('are shown with their facts, related notes and the rules that rest on them', async () => {
    const text = await answer('notes', 'show', 'four-month-bug');
    expect(text).toContain('The Four Month Bug');
    expect(text).toContain('2015');
    expect(text).toContain('https://www.evanjones.ca/jvm-mmap-pause.html');
    expect(text).toMatch(/^Related notes$/m);
    expect(text).not.toContain('**');
    expect(await parsed('notes', 'show', 'four-month-bug')).toMatchObject({
      slug: 'four-month-bug',
      related: expect.arrayContaining(['optimizing-java-cms']),
      body: expect.stringContaining('## '),
    });
  });
});

describe('notes check', () => {
  const GOOD =
    '---\ntitle: A disk that filled up\nrelated: [four-month-bug]\n---\nIt was [the log](note:second).\n';
  const SECOND = '---\ntitle: The log\n---\nIt grew.\n';

  test('is content with notes in good form that refer to each other and to ours', async () => {
    const ran = await opsHints(['notes', 'check', '.'], {
      cwd: folder({ 'first.md': GOOD, 'second.md': SECOND }),
    });
    expect(ran).toEqual({ code: 0, stdout: '2 notes checked, 0 problems.\n', stderr: '' });
  });

  test('places every problem on standard error, and ends with 2', async () => {
    const cwd = folder({
      'first.md': GOOD,
      'third.md': '---\ntitle: x\nstatus: fresh\ncolour: red\n---\n',
    });
    const ran = await opsHints(['notes', 'check', '.'], { cwd });
    expect(ran).toMatchObject({ code: 2, stdout: '2 notes checked, 3 problems.\n' });
    expect(ran.stderr).toContain('first.md:5:18: There is no note "second".\n');
    expect(ran.stderr).toMatch(/^ops-hints: third\.md:4:1: Unknown key "colour"/m);
    const json = await opsHints(['notes', 'check', '.', '--format', 'json'], { cwd });
    expect(JSON.parse(json.stdout)).toContainEqual({
      path: 'first.md',
      message: 'There is no note "second".',
      range: { start: { line: 5, column: 18 }, end: { line: 5, column: 29 } },
    });
  });

  test('names a folder that is not there', async () => {
    const ran = await opsHints(['notes', 'check', 'nowhere'], { cwd: folder({}) });
    expect(ran).toMatchObject({ code: 2, stderr: 'ops-hints: nowhere: no such file or folder\n' });
  });
});

describe('lsp', () => {
  test('answers an editor that starts it', async () => {
    const messages = [
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { id: 2, method: 'shutdown' },
      { method: 'exit' },
    ];
    const server = startOpsHints(['lsp', '--stdio']);
    let answers = '';
    server.stdout.on('data', (data: Buffer) => {
      answers += data.toString();
    });
    for (const message of messages) {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
    }
    const [code] = await once(server, 'close');
    expect(code).toBe(0);
    expect(answers).toContain('"capabilities"');
  });
});
