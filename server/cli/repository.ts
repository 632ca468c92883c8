// Where the repository of a folder begins.

import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder, itself included, that Git takes for the top of a work tree. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (holdsRepository(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** A folder, or the file that stands for one in linked work trees and submodules. */
function holdsRepository(path: string): boolean {
  try {
    return statSync(path).isDirectory() || readFileSync(path, 'utf8').startsWith('gitdir:');
  } catch {
    return false;
  }
}
