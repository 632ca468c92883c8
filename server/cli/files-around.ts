// The files around one of them on disk, looked up when a language asks. What it does with them is its own business.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Minimatch } from 'minimatch';
import type { Neighbour, Surroundings } from '../core/surroundings.ts';
import { toSlashes } from './paths.ts';

/**
 * Looks from the folder of a file.
 * Shape:  stars stand for names in one folder; `**` finds nothing, since nobody should wait for a whole disk.
 * Errors: none; what cannot be read is not there.
 */
export const filesAround = (path: string): Surroundings => ({
  find: (globs) =>
    [...new Set(globs.flatMap((glob) => matching(dirname(path), glob.split('/'))))]
      .filter((found) => found !== path)
      .sort()
      .map((found): Neighbour => ({ path: toSlashes(found), text: () => textOf(found) })),
});

function matching(folder: string, [first = '', ...rest]: readonly string[]): string[] {
  if (first === '**') return [];
  const names = /[*?[{(]/.test(first) ? namesIn(folder, new Minimatch(first)) : [first];
  const paths = names.map((name) => join(folder, name));
  return rest.length > 0
    ? paths.flatMap((path) => matching(path, rest))
    : paths.filter((path) => existsSync(path));
}

function namesIn(folder: string, wanted: Minimatch): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => wanted.match(name));
  } catch {
    return [];
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
