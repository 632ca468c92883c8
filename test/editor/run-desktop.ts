// Runs the suites in a desktop VS Code. Where there is no display, `xvfb-run` lends one.
// The served VS Code's way is run-served.ts.
import { join } from 'node:path';
import { startChild } from '../../build/editor/child.ts';
import { hasDisplay } from '../../build/editor/desktop.ts';
import { temporaryFolder, writeJson } from '../../build/editor/places.ts';
import { findProgram } from '../../build/editor/programs.ts';
import { unattendedSettings } from '../../build/editor/settings.ts';
import { suiteOutput } from './output.ts';
import { type Run, type RunSuites, withinRunLimit } from './run.ts';

/** Errors: the run rejects when there is neither a display nor `xvfb-run`, or no result. */
export function desktopRun(executable: string): RunSuites {
  return async (run) => {
    const [program, ...before] = [...displayWords(), executable];
    const child = startChild(program ?? executable, [...before, ...editorWords(run)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = suiteOutput(run.verbose);
    child.process.stdout?.setEncoding('utf8').on('data', output.accept);
    child.process.stderr?.setEncoding('utf8').on('data', output.accept);
    try {
      const code = await withinRunLimit(run.limitMs, child.ended);
      const result = output.result();
      if (result === undefined) throw new Error(`The editor ended with code ${code} and without a result.`);
      return result;
    } finally {
      await child.stop();
    }
  };
}

function displayWords(): string[] {
  if (hasDisplay()) return [];
  const lender = findProgram('xvfb-run');
  if (lender === undefined)
    throw new Error(
      'A desktop VS Code needs a display: install xvfb ("apt-get install xvfb"), or set DISPLAY.',
    );
  return [lender, '-a'];
}

/** Shape: the words that extension tests are started with by convention, plus a profile of their own. */
function editorWords(run: Run): string[] {
  const profile = temporaryFolder('profile');
  writeJson(join(profile, 'User', 'settings.json'), unattendedSettings);
  const words = [
    run.workspace,
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    '--disable-workspace-trust',
    `--user-data-dir=${profile}`,
    `--extensions-dir=${join(profile, 'extensions')}`,
    `--extensionDevelopmentPath=${run.extension}`,
    `--extensionTestsPath=${join(run.tests, 'index.cjs')}`,
  ];
  return run.kind === 'web' ? [...words, '--extensionDevelopmentKind=web'] : words;
}
