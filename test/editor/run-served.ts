// Runs the suites in the VS Code server out of npm, shown by a headless browser.
// The suites' code comes in bundled; the desktop's way is run-desktop.ts.
import type { Browser, Page } from 'playwright-core';
import { openingAddress } from '../../build/editor/address.ts';
import { temporaryFolder } from '../../build/editor/places.ts';
import { newServedPage } from '../../build/editor/served-page.ts';
import { startServer } from '../../build/editor/server.ts';
import { unattendedSettings } from '../../build/editor/settings.ts';
import { type SuiteOutput, suiteOutput } from './output.ts';
import { type Run, type RunSuites, withinRunLimit } from './run.ts';
import type { SuiteResult } from './run-suites.ts';

/** The browser stays the caller's, so that several runs share one. */
export function servedRun(browser: Browser): RunSuites {
  return async (run) => {
    const dataFolder = temporaryFolder('server');
    const server = await startServer({ dataFolder, settings: settingsFor(run.kind), port: 0 });
    try {
      const address = openingAddress({
        port: server.port,
        folder: run.workspace,
        extension: run.extension,
        tests: run.tests,
      });
      return await runInPage(browser, address, run, server.log);
    } finally {
      await server.stop();
    }
  };
}

/** The served workbench ignores the kind that an address asks for; the user's own wish counts. */
function settingsFor(kind: Run['kind']): Record<string, unknown> {
  if (kind === 'node') return unattendedSettings;
  return { ...unattendedSettings, 'remote.extensionKind': { 'ops-hints.ops-hints': ['web'] } };
}

async function runInPage(
  browser: Browser,
  address: string,
  run: Run,
  serverLog: () => string,
): Promise<SuiteResult> {
  const output = suiteOutput(run.verbose);
  const served = await newServedPage(browser);
  try {
    const exit = automationExit(served.page, output);
    await served.open(address);
    const code = await withinRunLimit(run.limitMs, exit);
    const result = output.result();
    if (result === undefined) throw new Error(`The editor ended with code ${code} and without a result.`);
    if (result.failed > 0) await served.keepEvidence(serverLog());
    return result;
  } catch (error) {
    await served.keepEvidence(serverLog());
    throw error;
  } finally {
    await served.page.close();
  }
}

/**
 * Gives the page the two functions that a workbench under automation calls: one per log line, one at the end.
 * Shape:  resolves with the exit code of the suites; the page must not have been opened yet.
 * Errors: rejects when the page crashes.
 */
function automationExit(page: Page, output: SuiteOutput): Promise<number> {
  const log = (_level: string, words: unknown[]) => output.accept(`${words.map(String).join(' ')}\n`);
  const exit = new Promise<number>((resolve, reject) => {
    page.on('crash', () => reject(new Error('The page of the editor crashed.')));
    page.exposeFunction('codeAutomationLog', log).catch(reject);
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
  exit.catch(() => {}); // reported where it is awaited, which may be later than it fails
  return exit;
}
