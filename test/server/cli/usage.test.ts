// Wrong use, help, and the ways in which a run may end early.

import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { folder, opsHints, runOpsHintsInto, startOpsHints } from '../../harness/command-line.ts';

describe('wrong use ends with 2 and names the word and what is allowed', () => {
  test.each([
    [['chekc'], 'Unknown command chekc. Did you mean check? Commands: check, rules, explain, notes, lsp.'],
    [['--fast'], 'Unknown option --fast.'],
    [
      ['check', '--fromat', 'json'],
      'Unknown option --fromat. Did you mean --format? Options: --format, --fix, --dry-run,',
    ],
    [['check', '-x'], 'Unknown option -x.'],
    [['check', '--config', 'x'], '--config x: no such file or folder'],
    [['check', '--config', 'x', '--no-config'], 'give one of them'],
    [
      ['check', '--format', 'xml'],
      '--format does not take "xml". Choose one of text, json, sarif, github, junit.',
    ],
    [['check', '--format'], '--format needs a value: --format text|json|sarif|github|junit.'],
    [['check', '--format', '--fix'], '--format needs a value: --format text|json|sarif|github|junit.'],
    [['check', '--quiet=yes'], '--quiet takes no value.'],
    [
      ['check', '--fail-on', 'warn'],
      '--fail-on does not take "warn". Choose one of error, warning, information, hint.',
    ],
    [
      ['check', '--rule', 'DL3006'],
      '--rule does not take "DL3006". Write ID=LEVEL with one of off, error, warning',
    ],
    [['check', '--rule', 'DL3006=loud'], '--rule does not take "DL3006=loud".'],
    [
      ['check', '--rule', 'DL30006=off'],
      '--rule does not take "DL30006". No rule has that id. Did you mean DL3006?',
    ],
    [['check', '--jdk', 'latest'], '--jdk does not take "latest". Name a version, such as 17.'],
    [['check', '--haproxy', '3'], '--haproxy does not take "3". Name a version, such as 3.2.'],
    [
      ['check', '--language', 'ini'],
      '--language does not take "ini". Choose one of dockerfile, systemd, haproxy, jvm.',
    ],
    [
      ['check', '--profile', 'strict'],
      '--profile does not take "strict". Choose one of errors, recommended, all.',
    ],
    [['check', '--dry-run'], '--dry-run shows what --fix would do: add --fix.'],
    [
      ['check', '--baseline', 'known.json'],
      '--baseline known.json: no such file or folder. --write-baseline',
    ],
    [['check', '--baseline', 'a', '--write-baseline', 'b'], 'give one of them'],
    [['check', ''], 'A path is empty.'],
    [['rules', 'imagine-version-missing'], 'Did you mean image-version-missing?'],
    [['explain'], '"explain" takes one ID'],
    [
      ['explain', 'image-version-mising'],
      'Nothing is known of image-version-mising. Did you mean image-version-missing',
    ],
    [['notes', 'find'], '"notes" cannot find. It knows list, search, show, check.'],
    [['notes', 'show', 'four-month-bugs'], 'No note is called four-month-bugs. Did you mean four-month-bug?'],
    [['lsp'], 'add --stdio'],
  ])('%j', async (args, message) => {
    const ran = await opsHints(args, { cwd: folder({}) });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });
});

test('without a command, the commands are listed', async () => {
  const ran = await opsHints([]);
  expect(ran.code).toBe(2);
  for (const command of ['check', 'rules', 'explain', 'notes', 'lsp'])
    expect(ran.stderr).toContain(`  ${command} `);
});

test('help and version are there for the program and for every command', async () => {
  expect((await opsHints(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await opsHints(['--help'])).stdout).toContain('Usage: ops-hints COMMAND');
  for (const command of ['check', 'rules', 'explain', 'notes', 'lsp']) {
    const help = await opsHints([command, '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain(`Usage: ops-hints ${command}`);
    expect((await opsHints(['help', command])).stdout).toBe(help.stdout);
  }
});

test('the help of a command tells of every option that it knows, and of no other', async () => {
  for (const command of ['check', 'rules', 'explain', 'notes', 'lsp']) {
    const { stderr } = await opsHints([command, '--no-such-option-at-all']);
    const known = stderr.slice(stderr.indexOf('Options: ')).match(/--[a-z-]+/g);
    const { stdout } = await opsHints([command, '--help']);
    expect(stdout.match(/^ {2}--[a-z-]+/gm)?.map((option) => option.trim())).toEqual(known);
  }
});

test('a reader that goes away early is no error, and the exit code still tells what was found', async () => {
  const secrets = Array.from({ length: 2000 }, (_, index) => `ENV PASSWORD_${index}=correct-horse\n`);
  const child = startOpsHints(['check'], {
    cwd: folder({ Dockerfile: `FROM debian:12.5\n${secrets.join('')}` }),
  });
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => {
    complaints += data.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'close');
  expect({ code, complaints }).toEqual({ code: 1, complaints: '' });
});

test('an old Node is told which one is needed', async () => {
  const cwd = folder({ 'old.cjs': 'process.getBuiltinModule = undefined;\n' });
  const ran = await opsHints(['--version'], { cwd, env: { NODE_OPTIONS: `--require=${cwd}/old.cjs` } });
  expect(ran).toEqual({
    code: 2,
    stdout: '',
    stderr: `ops-hints: Node 20.16 or newer is needed; this is ${process.version}.\n`,
  });
});

test('a reader that takes its time gets all of it', async () => {
  const secrets = Array.from({ length: 2000 }, (_, index) => `ENV PASSWORD_${index}=correct-horse\n`);
  const child = startOpsHints(['check', '--format', 'json'], {
    cwd: folder({ Dockerfile: `FROM debian:12.5\n${secrets.join('')}` }),
  });
  // More than a pipe holds waits here.
  await once(child.stdout, 'readable');
  await setTimeout(300);
  let read = '';
  for await (const text of child.stdout.setEncoding('utf8')) read += text;
  expect(JSON.parse(read).files[0].findings).toHaveLength(2000);
});

test.skipIf(!existsSync('/dev/full'))(
  'an output that takes nothing more is told, and not as findings',
  () => {
    const cwd = folder({ Dockerfile: 'FROM debian\n' });
    const full = openSync('/dev/full', 'w');
    const ran = runOpsHintsInto(full, ['check'], cwd);
    closeSync(full);
    expect(ran).toEqual({ code: 2, stderr: expect.stringMatching(/^ops-hints: ENOSPC.*\n$/) });
  },
);

/** Waits until a process is up, sends a signal and tells how it ends. */
async function interrupted(
  child: ReturnType<typeof startOpsHints>,
  ready: Promise<unknown>,
  signal: NodeJS.Signals,
) {
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => {
    complaints += data.toString();
  });
  await ready;
  child.kill(signal);
  const [code] = await once(child, 'close');
  return { code, complaints };
}

describe('a signal ends it at once and quietly', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s, while it waits', async (signal, code) => {
    const child = startOpsHints(['lsp', '--stdio']);
    // Its first answer proves that it is up and waits.
    const body = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}';
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    expect(await interrupted(child, once(child.stdout, 'data'), signal)).toEqual({ code, complaints: '' });
  });

  test('while it checks, with the files before the signal reported', async () => {
    const files = Array.from({ length: 3000 }, (_, index) => [`a${index}/Dockerfile`, 'FROM debian\n']);
    const child = startOpsHints(['check'], { cwd: folder(Object.fromEntries(files)) });
    let report = '';
    child.stdout.on('data', (data: Buffer) => {
      report += data.toString();
    });
    const ended = await interrupted(child, once(child.stdout, 'data'), 'SIGINT');
    expect(ended).toEqual({ code: 130, complaints: '' });
    expect(report).toMatch(/^a0\/Dockerfile\n/);
    expect(report).not.toContain('3000 findings');
  });
});
