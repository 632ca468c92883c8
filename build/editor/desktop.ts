// Finds a desktop VS Code: one that the user names, one on the machine, one that can be downloaded.
// Running it is up to the callers; the served VS Code is server.ts.
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

/** Downloads VS Code into the cache; `undefined`, with one line that says why, where that is not possible. */
export async function downloadedDesktop(): Promise<string | undefined> {
  const reason = await whyUnreachable();
  if (reason !== undefined) {
    console.log(`VS Code cannot be downloaded here (${reason}).`);
    return undefined;
  }
  try {
    console.log('Downloading VS Code (once) …');
    const cachePath = join(cache, 'desktop');
    mkdirSync(cachePath, { recursive: true });
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath,
      reporter: new SilentReporter(),
      timeout: 20_000,
    });
  } catch (error) {
    console.log(`VS Code could not be downloaded (${error instanceof Error ? error.message : error}).`);
    return undefined;
  }
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
