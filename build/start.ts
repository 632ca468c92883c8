// Builds the extension and opens the examples with it, in a VS Code of this machine or in a served one.
//   npm start -- [--folder FOLDER] [--port N] [--no-open]
// --no-open starts nothing on the desktop: it serves the folder and prints the address. --port implies serving.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitAfter, exitOnSignals, handOver, runToEnd } from './editor/child.ts';
import { givenDesktop, machineDesktop } from './editor/desktop.ts';
import { checkout } from './editor/places.ts';
import { serve } from './editor/serve.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: join(checkout, 'examples') },
      port: { type: 'string' },
      open: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const folder = resolve(values.folder);
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const port = readPort(values.port);
  await runToEnd(process.execPath, [join(import.meta.dirname, 'main.ts')], { cwd: checkout });
  if (values.open && port === undefined && (await openOnDesktop(folder))) return;
  await serve({ folder, extension: checkout, port: port ?? 0, opensBrowser: values.open });
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`--port is a number from 1 to 65535, not "${text}".`);
}

/** False, with one line that says why, when a VS Code is there but does not open. */
async function openOnDesktop(folder: string): Promise<boolean> {
  const editor = givenDesktop() ?? machineDesktop();
  if (editor === undefined) return false;
  const words = [
    '--new-window',
    '--disable-workspace-trust',
    `--extensionDevelopmentPath=${checkout}`,
    folder,
  ];
  const code = await handOver(editor, words).catch((error: Error) => error.message);
  console.log(
    code === 0 ? `Opened ${folder} in ${editor}.` : `${editor} failed (${code}); serving one instead.`,
  );
  return code === 0;
}

exitOnSignals();
exitAfter(main());
