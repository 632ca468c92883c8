// The one gate: types, lint, build, unit and protocol tests, the suite in a real editor.
// Every step runs, whatever the ones before it said; the last line adds all of it up.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const BIN = join(import.meta.dirname, '..', 'node_modules', '.bin');
const scratch = mkdtempSync(join(tmpdir(), 'ops-hints-test-'));
const report = join(scratch, 'vitest.json');

const steps: readonly { readonly name: string; readonly run: () => Promise<Count> }[] = [
  { name: 'types', run: () => one(join(BIN, 'tsc'), ['-b']) },
  { name: 'lint', run: () => one(join(BIN, 'biome'), ['check', '--error-on-warnings', '.']) },
  { name: 'build', run: () => one(process.execPath, ['build/main.ts']) },
  { name: 'unit', run: unit },
  { name: 'editor', run: editor },
];

const counts: Count[] = [];
for (const { name, run } of steps) {
  console.log(`\n── ${name}`);
  counts.push(await run());
}
rmSync(scratch, { recursive: true, force: true });
const { passed, failed } = counts.reduce(add);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** A step that passes or fails as a whole. */
async function one(program: string, args: readonly string[]): Promise<Count> {
  const { code } = await runProgram(program, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function unit(): Promise<Count> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runProgram(join(BIN, 'vitest'), ['run', ...reporters]);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = Math.max(numFailedTests, code === 0 ? 0 : numFailedTestSuites, code === 0 ? 0 : 1);
    return { passed: numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The editor's suite says `editor (node): 9 passed, 0 failed`, once for each kind of extension host. */
async function editor(): Promise<Count> {
  const { code, output } = await runProgram(process.execPath, ['test/editor/main.ts']);
  const lines = [...output.matchAll(/^editor \(\w+\): (\d+) passed, (\d+) failed$/gm)];
  const count = lines
    .map(([, passed, failed]) => ({ passed: Number(passed), failed: Number(failed) }))
    .reduce(add, { passed: 0, failed: 0 });
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Runs a program in the checkout, showing what it prints. */
function runProgram(program: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: number; output: string }>();
  const child = spawn(program, args, {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    process.stdout.write(data);
    output += data.toString();
  });
  child.on('error', (error) => resolve({ code: 1, output: String(error) }));
  child.on('close', (code) => resolve({ code: code ?? 1, output }));
  return promise;
}
