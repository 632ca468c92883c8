// Runs the suites of suite/*.ts in a real VS Code, in the Node and in the web extension host.
//   npm run test:editor -- [--kind node|web|both] [--grep WORDS] [--verbose] [--extension FOLDER]
// The extension has been built before. VSCODE_PATH and CHROME_PATH name an editor or a browser to use.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from '../../build/editor/browser.ts';
import { exitOnSignals } from '../../build/editor/child.ts';
import { downloadedDesktop, givenDesktop } from '../../build/editor/desktop.ts';
import { checkout, workspaceCopy } from '../../build/editor/places.ts';
import { bundleSuites } from './bundle.ts';
import type { RunSuites } from './run.ts';
import { desktopRun } from './run-desktop.ts';
import { servedRun } from './run-served.ts';
import type { Selection } from './run-suites.ts';

const runLimitMs = 180_000;
const kinds = { node: ['node'], web: ['web'], both: ['node', 'web'] } as const;

interface Host {
  readonly run: RunSuites;
  close(): Promise<void>;
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string', default: 'both' },
      grep: { type: 'string', default: '' },
      verbose: { type: 'boolean', default: false },
      extension: { type: 'string', default: checkout },
    },
  });
  const wanted = kinds[values.kind as keyof typeof kinds];
  if (wanted === undefined) throw new Error(`--kind is node, web or both, not "${values.kind}".`);
  const extension = resolve(values.extension);
  requireBuild(extension);
  const host = await chooseHost();
  try {
    const outcomes: boolean[] = [];
    for (const kind of wanted) outcomes.push(await runKind(host, { ...values, kind, extension }));
    return outcomes.every(Boolean);
  } finally {
    await host.close();
  }
}

/** An editor with an extension without its entries fails late and in riddles; so this is asked first. */
function requireBuild(extension: string): void {
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as {
    main?: string;
    browser?: string;
  };
  for (const name of ['main', 'browser'] as const) {
    const entry = manifest[name];
    if (entry === undefined) throw new Error(`${extension}/package.json names no "${name}" entry.`);
    if (!existsSync(join(extension, entry)) && !existsSync(join(extension, `${entry}.js`)))
      throw new Error(`${entry} is missing; run "npm run build" first.`);
  }
}

/** The first editor that can be had; that none can is a failure, not a reason to skip. */
async function chooseHost(): Promise<Host> {
  const desktop = givenDesktop() ?? (await downloadedDesktop());
  if (desktop !== undefined) {
    console.log(`Editor: ${desktop}`);
    return { run: desktopRun(desktop), close: async () => {} };
  }
  const browser = await startBrowser();
  console.log(`Editor: the VS Code server out of npm, in Chromium ${browser.version()}`);
  return { run: servedRun(browser), close: () => browser.close() };
}

async function runKind(
  host: Host,
  options: Selection & { readonly verbose: boolean; readonly extension: string },
): Promise<boolean> {
  const { kind, grep, verbose, extension } = options;
  const tests = await bundleSuites(extension, { kind, grep });
  const workspace = workspaceCopy(join(checkout, 'examples'));
  try {
    const result = await host.run({ kind, extension, workspace, tests, limitMs: runLimitMs, verbose });
    console.log(`editor (${kind}): ${result.passed} passed, ${result.failed} failed`);
    return result.failed === 0 && result.passed > 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log(`editor (${kind}): 0 passed, 1 failed`);
    return false;
  }
}

exitOnSignals();
main().then(
  (green) => process.exit(green ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
