// Where the editor machinery keeps things: the checkout, its cache, throw-away folders.
// Nothing about which editor is used; that is host.ts.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const checkout = resolve(import.meta.dirname, '../..');

/** Survives between runs, ignored by git; deleting it only costs the next run an install. */
export const cache = join(checkout, '.vscode-test');

/**
 * Makes an empty folder that is gone when this process ends, however it ends.
 * Shape: the name carries `purpose`, so that a stray one can be traced.
 */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `ops-hints-${purpose}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Copies a folder to a throw-away place, because tests and scenes change files. */
export function workspaceCopy(source: string): string {
  const folder = join(temporaryFolder('workspace'), 'examples');
  mkdirSync(folder);
  if (existsSync(source)) cpSync(source, folder, { recursive: true });
  return folder;
}

/** Writes `data` as JSON, with the folders that lead there. */
export function writeJson(path: string, data: unknown): void {
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(path, `${JSON.stringify(data, undefined, 2)}\n`);
}
