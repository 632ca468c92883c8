// Files that are not open, from our own disk, for a client that reads none for us. Only where there is Node.

import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { matchAny } from '../engine.ts';
import { LARGEST_FILE_BYTES, LARGEST_WORKSPACE } from '../protocol.ts';
import { pathOf } from './convert.ts';
import type { FileAccess } from './file-access.ts';

/** Code of others, and what version control keeps for itself. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Shape: `folders` are the addresses of the workspace's folders. */
export const diskFiles = (folders: () => readonly string[]): FileAccess => ({
  read: (uris) => Promise.all(uris.map(readText)),
  find: async (globs) => {
    const matches = matchAny(globs);
    const found: string[] = [];
    for (const folder of folders().filter(isFile)) await walk(fileURLToPath(folder), found, matches);
    return found;
  },
});

const isFile = (uri: string): boolean => uri.startsWith('file:');

async function readText(uri: string): Promise<string | undefined> {
  try {
    const path = isFile(uri) ? fileURLToPath(uri) : undefined;
    if (path === undefined || (await stat(path)).size > LARGEST_FILE_BYTES) return undefined;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch {
    return undefined;
  }
}

/** Links are not followed. */
async function walk(folder: string, found: string[], matches: (path: string) => boolean): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  for (const entry of entries) {
    if (found.length > LARGEST_WORKSPACE) return;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) await walk(path, found, matches);
    const uri = entry.isFile() ? pathToFileURL(path).href : undefined;
    if (uri !== undefined && matches(pathOf(uri))) found.push(uri);
  }
}
