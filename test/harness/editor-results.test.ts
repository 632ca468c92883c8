// What a run of editor suites reports, from a test's outcome to the counts; the editor between is left out.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { suiteOutput } from '../editor/output.ts';
import { runSuites } from '../editor/run-suites.ts';
import { suite } from '../editor/suite.ts';

const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    printed.push(line);
  });
});

afterEach(() => vi.restoreAllMocks());

const mixed = suite('hints', (add) => {
  add('appear', async () => {});
  add('can be fixed', async () => {
    throw new Error('no fix offered');
  });
  add('come in time', () => new Promise(() => {}), { limitMs: 1 });
});

test('failing and hanging tests are counted, named and make the run fail', async () => {
  await expect(runSuites([mixed], { kind: 'node', grep: '' })).rejects.toThrow('2 editor tests failed');
  const output = suiteOutput(false);
  output.accept(printed.map((line) => `${line}\n`).join(''));
  expect(output.result()).toEqual({ passed: 1, failed: 2 });
  expect(printed.join('\n')).toMatch(/✗ hints: can be fixed[^✗]*no fix offered[^✗]*✗ hints: come in time/);
});

test('a selection that matches nothing fails instead of passing with nothing', async () => {
  await expect(runSuites([mixed], { kind: 'node', grep: 'nothing' })).rejects.toThrow('No test matches');
});

test('suites refuse to run in the other extension host than the one asked for', async () => {
  await expect(runSuites([mixed], { kind: 'web', grep: '' })).rejects.toThrow('not in web');
});

test('what the editor prints in between is left out, and lines may arrive in pieces', async () => {
  await runSuites([mixed], { kind: 'node', grep: 'appear' });
  const text = ['[main] Settings Sync is off', ...printed, ''].join('\n');
  printed.length = 0;
  const output = suiteOutput(false);
  for (const piece of text) output.accept(piece);
  expect(output.result()).toEqual({ passed: 1, failed: 0 });
  expect(printed).toEqual([expect.stringMatching(/^ {2}✓ hints: appear/)]);
});
