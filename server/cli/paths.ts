// Questions about paths, and how they are written in reports.

import { statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Paths in reports and globs have `/` between their parts on every system. */
export const toSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** A path as seen from a folder that it is in; `undefined` for one elsewhere. */
export function relativeTo(folder: string, path: string): string | undefined {
  const seen = relative(folder, path);
  return isAbsolute(seen) || seen === '..' || seen.startsWith(`..${sep}`) ? undefined : toSlashes(seen);
}

/** Whether there is a folder that we may look at. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Why a file could not be used, for people. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
};
