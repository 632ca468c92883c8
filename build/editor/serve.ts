// Serves a folder in the VS Code out of npm to whoever opens the printed address, until it is told to stop.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Opening, openingAddress } from './address.ts';
import { handOver } from './child.ts';
import { hasDisplay } from './desktop.ts';
import { temporaryFolder } from './places.ts';
import { findProgram } from './programs.ts';
import { startServer } from './server.ts';
import { attendedSettings } from './settings.ts';

export interface Serving {
  readonly folder: string;
  readonly extension: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Whether to open the address in the browser of the desktop, where there is a desktop. */
  readonly opensBrowser: boolean;
}

/** Resolves when the server has ended. Errors: rejects when it cannot start, or ends with a failure. */
export async function serve({ folder, extension, port, opensBrowser }: Serving): Promise<void> {
  const server = await startServer({
    dataFolder: temporaryFolder('server'),
    settings: attendedSettings,
    port,
  });
  const opening: Opening = { port: server.port, folder, extension };
  const file = firstDockerfile(folder);
  const address = openingAddress(file === undefined ? opening : { ...opening, file });
  console.log(`Ready. Open this address in a browser, stop with Ctrl-C:\n${address}`);
  if (opensBrowser) openInBrowser(address);
  const code = await server.ended;
  if (code !== 0) throw new Error(`The VS Code server ended with code ${code ?? 'none'}.\n${server.log()}`);
}

/** A file that is open from the start shows its hints at once; a folder alone shows nothing. */
function firstDockerfile(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const path = paths.find((name) => /(^|[\\/])Dockerfile$/.test(name) && !name.includes('node_modules'));
  return path === undefined ? undefined : `${join(folder, path)}:1:1`;
}

/** A convenience: the address is printed, so nothing depends on it. */
function openInBrowser(address: string): void {
  const program = hasDisplay() ? findProgram('xdg-open', 'open') : undefined;
  if (program !== undefined) handOver(program, [address]).catch(() => {});
}
