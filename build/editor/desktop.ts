// Finds a desktop VS Code: one that the user names, one on the machine, one that can be downloaded.
// Running it is up to the callers; the served VS Code is server.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cache } from './places.ts';
import { findProgram } from './programs.ts';

const downloadSite = 'https://update.code.visualstudio.com/api/releases/stable';
const reachLimitMs = 5_000;

/**
 * The VS Code that `VSCODE_PATH` names.
 * Errors: throws when there is nothing at that path: a wish that is silently ignored helps nobody.
 */
export function givenDesktop(): string | undefined {
  const path = process.env.VSCODE_PATH;
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`VSCODE_PATH names ${path}, and there is nothing.`);
  return path;
}

/**
 * A VS Code that is installed on this machine, as the command that opens it.
 * Shape: `undefined` also where it could not show a window, and in the terminal of a remote VS Code, whose `code`
 *        takes no extension under development.
 */
export function machineDesktop(): string | undefined {
  if (!hasDisplay() || process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  return findProgram('code', 'codium', 'code-insiders', 'vscodium');
}

/** Whether a window can be shown; only Linux machines commonly have no display. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Downloads VS Code into the cache.
 * Shape: `undefined`, with one line that says why, where it cannot be had or could not run: the served VS Code
 *        needs neither a display nor a desktop's libraries.
 */
export async function downloadedDesktop(): Promise<string | undefined> {
  const reason = whyUnshowable() ?? (await whyUnreachable());
  if (reason !== undefined) return decline(reason);
  try {
    console.log('Downloading VS Code (once) …');
    const cachePath = join(cache, 'desktop');
    mkdirSync(cachePath, { recursive: true });
    const executable = await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath,
      reporter: new SilentReporter(),
      timeout: 20_000,
    });
    return loads(executable) ? executable : decline('it lacks shared libraries of a desktop');
  } catch (error) {
    return decline(error instanceof Error ? error.message : String(error));
  }
}

function decline(reason: string): undefined {
  console.log(`No desktop VS Code by download: ${reason}.`);
}

function whyUnshowable(): string | undefined {
  const canShow = hasDisplay() || findProgram('xvfb-run') !== undefined;
  return canShow ? undefined : 'there is neither a display nor xvfb-run';
}

/** As plain Node the program needs all its libraries, but neither a display nor a profile. */
function loads(executable: string): boolean {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return spawnSync(executable, ['-e', '0'], { env, timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** The download itself retries for a long time; one short question first keeps a closed network cheap. */
async function whyUnreachable(): Promise<string | undefined> {
  try {
    const answer = await fetch(downloadSite, { signal: AbortSignal.timeout(reachLimitMs) });
    await answer.body?.cancel();
    return answer.ok ? undefined : `${new URL(downloadSite).host} answers ${answer.status}`;
  } catch {
    return `${new URL(downloadSite).host} is not reachable`;
  }
}
