// `check`: what it looks at, what it reports and how it ends.

import { describe, expect, test } from 'vitest';
import { check, folder, opsHints, rulesIn } from '../../harness/command-line.ts';

const FAULTY = 'FROM debian\n';
const CLEAN = 'FROM debian:12.5\n';

describe('the exit code', () => {
  test('is 0 without findings, and the summary says so', async () => {
    const ran = await opsHints(['check'], { cwd: folder({ Dockerfile: CLEAN }) });
    expect(ran).toEqual({ code: 0, stdout: 'No findings in 1 file.\n', stderr: '' });
  });

  test('is 1 with a finding at the level that --fail-on names, 0 with one below', async () => {
    const cwd = folder({ Dockerfile: FAULTY });
    expect((await opsHints(['check'], { cwd })).code).toBe(1);
    expect((await opsHints(['check', '--fail-on', 'warning'], { cwd })).code).toBe(1);
    expect((await opsHints(['check', '--fail-on', 'error'], { cwd })).code).toBe(0);
  });

  test('is 2 for a path that is not there, which is named, and the other files are checked', async () => {
    const cwd = folder({ Dockerfile: FAULTY });
    const ran = await check(['missing/Dockerfile', 'Dockerfile'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toBe('ops-hints: missing/Dockerfile: no such file or folder\n');
    expect(rulesIn(ran)).toEqual(['dockerfile/image-version-missing']);
  });

  test.skipIf(process.getuid?.() === 0)('is 2 for a file that may not be read', async () => {
    const { chmodSync } = await import('node:fs');
    const cwd = folder({ Dockerfile: FAULTY, 'app/Dockerfile': FAULTY });
    chmodSync(`${cwd}/app/Dockerfile`, 0);
    const ran = await check(['.'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toBe('ops-hints: app/Dockerfile: permission denied\n');
    expect(rulesIn(ran)).toEqual(['dockerfile/image-version-missing']);
  });
});

describe('the JSON report', () => {
  test('has its stable shape, with positions from 1', async () => {
    const cwd = folder({ 'app/Dockerfile': '# base\nFROM debian AS base\n' });
    const { report } = await check(['app'], { cwd });
    expect(report).toEqual({
      version: 1,
      files: [
        {
          path: 'app/Dockerfile',
          language: 'dockerfile',
          targets: expect.any(Object),
          findings: [
            {
              rule: 'dockerfile/image-version-missing',
              aliases: expect.arrayContaining(['DL3006']),
              severity: 'warning',
              message: expect.stringContaining('debian'),
              range: { start: { line: 2, column: 6 }, end: { line: 2, column: 12 } },
              notes: expect.any(Array),
              page: 'https://github.com/ops-hints/ops-hints/blob/main/knowledge/dockerfile/rules/image-version-missing.md',
              related: [],
              fixes: [],
            },
          ],
        },
      ],
      summary: {
        files: 1,
        error: 0,
        warning: 1,
        information: 0,
        hint: 0,
        suppressed: 0,
        durationMs: expect.any(Number),
      },
    });
  });

  test('counts columns in UTF-16 units and not with the byte order mark', async () => {
    const marked = await check(['Dockerfile'], { cwd: folder({ Dockerfile: `\uFEFF${FAULTY}` }) });
    expect(marked.report.files[0]?.findings[0]?.range.start).toEqual({ line: 1, column: 6 });
    const text = 'FROM debian:12.5\nCMD echo 𝒳𝒳; FROM\nFROM debian\n';
    const wide = await check(['Dockerfile'], { cwd: folder({ Dockerfile: text }) });
    const finding = wide.report.files[0]?.findings.find(
      ({ rule }) => rule === 'dockerfile/start-command-shell-form',
    );
    expect(finding?.range.start.line).toBe(2);
  });

  test('lists findings by position and carries the edits of their fixes', async () => {
    const cwd = folder({ Dockerfile: 'FROM debian\nCMD /usr/sbin/sshd -D\nUSER 1000\n' });
    const { report } = await check(['Dockerfile'], { cwd });
    const findings = report.files[0]?.findings ?? [];
    expect(findings.map(({ rule, range }) => [range.start.line, rule])).toEqual([
      [1, 'dockerfile/image-version-missing'],
      [2, 'dockerfile/start-command-shell-form'],
    ]);
    expect(findings[1]?.fixes[0]).toEqual({
      title: expect.any(String),
      safe: true,
      edits: [
        {
          range: { start: { line: 2, column: 5 }, end: { line: 2, column: 22 } },
          text: '["/usr/sbin/sshd", "-D"]',
        },
      ],
    });
  });

  test('gives the version that each file is judged for, and why', async () => {
    const cwd = folder({
      Dockerfile: 'FROM eclipse-temurin:17-jre\nENTRYPOINT ["java", "-jar", "/app.jar"]\n',
    });
    const { report } = await check(['Dockerfile'], { cwd });
    expect(report.files[0]?.targets.jdk).toEqual({
      version: '17',
      from: expect.stringContaining('eclipse-temurin:17-jre'),
    });
  });

  test('takes the version of an option, whatever the project says', async () => {
    const cwd = folder({
      Dockerfile: 'FROM eclipse-temurin:17-jre\nENTRYPOINT ["java", "-jar", "/app.jar"]\n',
    });
    const { report } = await check(['--jdk', '1.8', 'Dockerfile'], { cwd });
    expect(report.files[0]?.targets.jdk).toEqual({ version: '8', from: 'option --jdk' });
  });
});

describe('the text report', () => {
  test('shows the line with a caret below it, the note behind it and a summary', async () => {
    const ran = await opsHints(['check', 'Dockerfile'], {
      cwd: folder({ Dockerfile: 'FROM debian AS base\n' }),
    });
    const lines = ran.stdout.split('\n');
    expect(lines[0]).toBe('Dockerfile');
    expect(lines[1]).toMatch(/^ {2}1:6 {2}warning {2}.*debian.* dockerfile\/image-version-missing$/);
    expect(lines.slice(2, 4)).toEqual(['     1 | FROM debian AS base', '       |      ^^^^^^']);
    expect(ran.stdout).toMatch(/^ {4}note: .+ — ops-hints notes show [a-z0-9-]+$/m);
    expect(ran.stdout).toMatch(/\n1 finding in 1 of 1 file: 1 warning\.\n$/);
  });

  test('is coloured for those who ask for it, and never for those who do not want it', async () => {
    const cwd = folder({ Dockerfile: FAULTY });
    const plain = await opsHints(['check'], { cwd });
    const forced = await opsHints(['check'], { cwd, env: { FORCE_COLOR: '1' } });
    const refused = await opsHints(['check'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001B');
    expect(forced.stdout).toContain('\u001B[33mwarning\u001B[39m');
    expect(refused.stdout).toBe(plain.stdout);
  });

  test('passes no control characters of a file on to the terminal', async () => {
    const ran = await opsHints(['check'], { cwd: folder({ Dockerfile: 'FROM debian AS \u001B[2Jbase\n' }) });
    expect(ran.stdout).not.toContain('\u001B');
  });

  test('is findings only with --quiet, and counts by rule with --statistics', async () => {
    const cwd = folder({ Dockerfile: 'FROM debian AS a\nFROM alpine AS b\nCMD echo hello\n' });
    const quiet = await opsHints(['check', '--quiet'], { cwd });
    expect(quiet.stdout).not.toContain(' finding');
    const counted = await opsHints(['check', '--quiet', '--statistics'], { cwd });
    expect(counted.stdout).toMatch(/^ +2 {2}dockerfile\/image-version-missing$/m);
    const { report } = await check(['--statistics'], { cwd });
    expect(report.statistics).toContainEqual({
      rule: 'dockerfile/image-version-missing',
      count: 2,
      fixable: 0,
    });
  });
});

describe('--rule', () => {
  const cwd = () => folder({ Dockerfile: 'FROM debian\nCMD /usr/sbin/sshd -D\nUSER 1000\n' });

  test('turns rules off by id, by glob and by the name that another tool uses', async () => {
    expect(rulesIn(await check(['--rule', 'dockerfile/image-version-missing=off'], { cwd: cwd() }))).toEqual([
      'dockerfile/start-command-shell-form',
    ]);
    expect(rulesIn(await check(['--rule', 'dockerfile/start-*=off'], { cwd: cwd() }))).toEqual([
      'dockerfile/image-version-missing',
    ]);
    expect(rulesIn(await check(['--rule', 'DL3006=off'], { cwd: cwd() }))).not.toContain(
      'dockerfile/image-version-missing',
    );
  });

  test('sets a level, and among several that match the last one wins', async () => {
    const ran = await check(
      ['--rule', 'DL3006=hint', '--rule', 'dockerfile/*=off', '--rule', 'DL3006=error'],
      { cwd: cwd() },
    );
    expect(ran.report.summary).toMatchObject({ error: 1, warning: 0, hint: 0 });
  });
});

describe('standard input', () => {
  test('is checked under the name that it stands for', async () => {
    const ran = await check(['--stdin-filename', 'build/Dockerfile'], { input: FAULTY });
    expect(ran.code).toBe(1);
    expect(ran.report.files.map(({ path }) => path)).toEqual(['build/Dockerfile']);
  });

  test('is checked as the language that --language names', async () => {
    const ran = await check(['--language', 'dockerfile', '-'], { input: FAULTY });
    expect(ran.report.files.map(({ path, language }) => [path, language])).toEqual([['-', 'dockerfile']]);
    expect(rulesIn(ran)).toEqual(['dockerfile/image-version-missing']);
  });

  test('is left out with a reason where nothing tells what it is', async () => {
    const ran = await check(['-'], { input: 'hello\n' });
    expect(ran.code).toBe(0);
    expect(ran.report.skipped).toEqual([{ path: '-', reason: expect.stringContaining('--language') }]);
  });
});
