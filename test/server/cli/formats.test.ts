// The formats for build servers: annotations for GitHub, and JUnit's XML.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, opsHints } from '../../harness/command-line.ts';

async function lines(format: string, args: readonly string[], cwd: string): Promise<string[]> {
  const { stdout } = await opsHints(['check', '--format', format, ...args], { cwd });
  return stdout.trimEnd().split('\n');
}

/** A hint whose place is a directive of several lines. */
const NOTE = `---
title: The shop is slow
tags: [shop]
hints:
  - id: slow
    language: systemd
    message: Too slow.
    severity: warning
    report: { has: Service.ExecStart }
---
It was.
`;

describe('github', () => {
  test('has one command per finding, with its place and its rule, and the summary', async () => {
    expect(await lines('github', [], folder({ Dockerfile: 'FROM debian\n' }))).toEqual([
      expect.stringMatching(
        /^::warning file=Dockerfile,line=1,endLine=1,col=6,endColumn=12,title=dockerfile\/image-version-missing::.*debian/,
      ),
      '1 finding in 1 of 1 file: 1 warning.',
    ]);
  });

  test('names files from the top of the repository, as GitHub looks for them', async () => {
    const cwd = folder({ '.git/HEAD': '', 'app/Dockerfile': 'FROM debian\n' });
    const [command] = await lines('github', ['--quiet'], join(cwd, 'app'));
    expect(command).toContain('file=app/Dockerfile,');
  });

  test('leaves columns out of a place with several lines, which GitHub would refuse', async () => {
    const cwd = folder({
      '.ops-hints/notes/shop.md': NOTE,
      'shop.service': '[Service]\nExecStart=/usr/bin/shop \\\n  --slow\n',
    });
    const commands = await lines('github', ['--quiet'], cwd);
    expect(commands).toContain('::warning file=shop.service,line=2,endLine=3,title=note/slow::Too slow.');
  });

  test('escapes what would end a property or the command', async () => {
    const cwd = folder({ 'a,b:100%/Dockerfile': 'FROM debian\n' });
    const [command] = await lines('github', ['--quiet'], cwd);
    expect(command).toContain('file=a%2Cb%3A100%25/Dockerfile,line=');
  });

  test('calls advice and style a notice', async () => {
    const rules = ['--rule', 'DL3006=hint'];
    const [command] = await lines('github', rules, folder({ Dockerfile: 'FROM debian\n' }));
    expect(command).toMatch(/^::notice /);
  });

  test('tells of files that could not be read', async () => {
    const [command] = await lines('github', ['missing'], folder({}));
    expect(command).toBe('::error title=missing::no such file or folder');
  });
});

describe('junit', () => {
  test('has a suite per file and a test per finding; a clean file is a test that passes', async () => {
    const cwd = folder({ 'a/Dockerfile': 'FROM debian\n', 'b/Dockerfile': 'FROM debian:12.5\n' });
    expect(await lines('junit', [], cwd)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="ops-hints">',
      '<testsuite name="a/Dockerfile" tests="1" failures="1" errors="0">',
      expect.stringMatching(
        /^<testcase name="dockerfile\/image-version-missing \(1:6\)" classname="a\/Dockerfile" file="a\/Dockerfile" line="1"><failure message="[^"]*debian[^"]*" type="warning">a\/Dockerfile:1:6: warning: .*<\/failure><\/testcase>$/,
      ),
      '</testsuite>',
      '<testsuite name="b/Dockerfile" tests="1" failures="0" errors="0">',
      '<testcase name="no findings" classname="b/Dockerfile"/>',
      '</testsuite>',
      '</testsuites>',
    ]);
  });

  test('lets only those tests fail that make the check fail', async () => {
    const xml = await lines('junit', ['--fail-on', 'error'], folder({ Dockerfile: 'FROM debian\n' }));
    expect(xml[2]).toContain('failures="0"');
    expect(xml[3]).toContain('<system-out>');
  });

  test('can say everything that stands in a file', async () => {
    const cwd = folder({ 'a<&"\u0001\n/Dockerfile': 'FROM debian\n' });
    const xml = await lines('junit', [], cwd);
    expect(xml[2]).toContain('<testsuite name="a&lt;&amp;&quot;\uFFFD&#10;/Dockerfile"');
  });

  test('counts a file that could not be read as an error', async () => {
    expect(await lines('junit', ['missing'], folder({}))).toContain(
      '<testcase name="read" classname="missing"><error message="no such file or folder"/></testcase>',
    );
  });
});
