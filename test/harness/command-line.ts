// Runs the built command line as a process of its own, over folders made for the test.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `ops-hints ARGUMENTS`, without the colours that the test runner may have asked for. */
export function startOpsHints(args: readonly string[], { cwd, env }: Circumstances = {}) {
  const { FORCE_COLOR: _forced, NO_COLOR: _none, ...inherited } = process.env;
  return spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...inherited, ...env }, stdio: 'pipe' });
}

/** Runs `ops-hints ARGUMENTS` to its end. */
export async function opsHints(args: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  const child = startOpsHints(args, circumstances);
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      texts[stream] += text;
    });
  }
  child.stdin.end(circumstances.input ?? '');
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('error', reject).on('close', resolve);
  return { code: await promise, ...texts };
}

/** Runs `ops-hints ARGUMENTS` with its standard output going to an open file. */
export function runOpsHintsInto(stdout: number, args: readonly string[], cwd: string) {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
  });
  return { code: status, stderr };
}

/** A folder with files by their paths, gone when the test is over. */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ops-hints-cli-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly aliases: readonly string[];
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly notes: readonly string[];
  readonly page: string;
  readonly related: readonly unknown[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: ReportedFinding['range']; readonly text: string }[];
  }[];
}

/** What `check --format json` promises. */
export interface Report {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly language: string;
    readonly targets: Readonly<Record<string, { readonly version: string; readonly from: string }>>;
    readonly findings: readonly ReportedFinding[];
  }[];
  readonly skipped?: readonly { readonly path: string; readonly reason: string }[];
  readonly summary: Readonly<Record<string, number>>;
  readonly statistics?: readonly {
    readonly rule: string;
    readonly count: number;
    readonly fixable: number;
  }[];
}

export interface Reported extends Ran {
  readonly report: Report;
}

/** Runs `check --format json` and reads its report. */
export async function check(args: readonly string[], circumstances: Circumstances = {}): Promise<Reported> {
  const ran = await opsHints(['check', '--format', 'json', ...args], circumstances);
  return { ...ran, report: JSON.parse(ran.stdout) as Report };
}

export const rulesIn = ({ report }: Reported): string[] =>
  report.files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

export const pathsIn = ({ report }: Reported): string[] => report.files.map(({ path }) => path);
