// Takes a picture of the extension in a real VS Code. The extension has been built before.
//   npm run screenshot -- [OUT.png] [--file examples/… [--line N] [--column M]] [STEP…]
// Without a file it takes the picture of the README. Steps are taken in the order given:
//   --await-hint  --hover  --quick-fix  --command TITLE  --type TEXT  --press KEYS  --wait-for TEXT
// Other options: --theme dark|light  --folder FOLDER (instead of examples)
//   --extension FOLDER (an unpacked package instead of the checkout)
import { mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { type Opening, openingAddress } from './editor/address.ts';
import { startBrowser } from './editor/browser.ts';
import { exitAfter, exitOnSignals } from './editor/child.ts';
import { checkout, temporaryFolder, workspaceCopy } from './editor/places.ts';
import { awaitWorkbench, playSteps, type Step } from './editor/scene.ts';
import { newServedPage } from './editor/served-page.ts';
import { startServer } from './editor/server.ts';
import { unattendedSettings } from './editor/settings.ts';

interface Picture {
  readonly target: string;
  /** The folder of which a copy is opened. */
  readonly folder: string;
  /** Below that folder, with its position: `app/Dockerfile:3:7`. */
  readonly file: string | undefined;
  readonly steps: readonly Step[];
  readonly theme: string;
  readonly extension: string;
}

const themes: Readonly<Record<string, string>> = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
};
const settleMs = 700;

/** The picture of the README: a finding, and what there is to know about it. */
const readmeScene = {
  file: 'shop/Dockerfile:13:50',
  steps: [{ does: 'await-hint' }, { does: 'hover' }],
} as const;

const options = {
  file: { type: 'string' },
  line: { type: 'string', default: '1' },
  column: { type: 'string', default: '1' },
  theme: { type: 'string', default: 'dark' },
  folder: { type: 'string', default: join(checkout, 'examples') },
  extension: { type: 'string', default: checkout },
  'await-hint': { type: 'boolean', multiple: true },
  hover: { type: 'boolean', multiple: true },
  'quick-fix': { type: 'boolean', multiple: true },
  command: { type: 'string', multiple: true },
  type: { type: 'string', multiple: true },
  press: { type: 'string', multiple: true },
  'wait-for': { type: 'string', multiple: true },
} as const;

/** Errors: throws on an unknown option, theme or position. */
function readPicture(): Picture {
  const { values, positionals, tokens } = parseArgs({ options, allowPositionals: true, tokens: true });
  const theme = themes[values.theme];
  if (theme === undefined) throw new Error(`--theme is dark or light, not "${values.theme}".`);
  if (!/^\d+:\d+$/.test(`${values.line}:${values.column}`))
    throw new Error('--line and --column are numbers.');
  const steps = tokens.flatMap((token) => (token.kind === 'option' ? readStep(token.name, token.value) : []));
  const isReadme = values.file === undefined && steps.length === 0;
  return {
    target: resolve(positionals[0] ?? join(checkout, 'docs', 'picture.png')),
    theme,
    folder: resolve(values.folder),
    extension: resolve(values.extension),
    ...(isReadme ? readmeScene : { file: positionIn(values), steps }),
  };
}

interface Position {
  readonly file?: string | undefined;
  readonly folder: string;
  readonly line: string;
  readonly column: string;
}

function positionIn(values: Position): string | undefined {
  if (values.file === undefined) return undefined;
  return `${relative(resolve(values.folder), resolve(values.file))}:${values.line}:${values.column}`;
}

/** Shape: empty for an option that is not a step. */
function readStep(name: string, value = ''): Step[] {
  switch (name) {
    case 'await-hint':
    case 'hover':
    case 'quick-fix':
      return [{ does: name }];
    case 'command':
      return [{ does: name, title: value }];
    case 'type':
    case 'wait-for':
      return [{ does: name, text: value }];
    case 'press':
      return [{ does: name, keys: value }];
    default:
      return [];
  }
}

async function main(): Promise<void> {
  const picture = readPicture();
  const settings = { ...unattendedSettings, 'workbench.colorTheme': picture.theme };
  const server = await startServer({ dataFolder: temporaryFolder('server'), settings, port: 0 });
  const browser = await startBrowser();
  try {
    const folder = workspaceCopy(picture.folder);
    const opening: Opening = { port: server.port, folder, extension: picture.extension };
    const file = picture.file === undefined ? {} : { file: join(folder, picture.file) };
    await takePicture(browser, openingAddress({ ...opening, ...file }), picture, server.log);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function takePicture(
  browser: Browser,
  address: string,
  { target, file, steps }: Picture,
  serverLog: () => string,
): Promise<void> {
  const served = await newServedPage(browser);
  try {
    await served.open(address);
    await awaitWorkbench(served.page, file !== undefined);
    await playSteps(served.page, steps);
    await pause(settleMs); // for what fades in
    mkdirSync(dirname(target), { recursive: true });
    await served.page.screenshot({ path: target });
    console.log(`Wrote ${target}`);
  } catch (error) {
    await served.keepEvidence(serverLog());
    throw error;
  }
}

exitOnSignals();
exitAfter(main());
