// The files around one of them, out of a list of all that are known. Who knows them, and how they are read, is the doors'.

import type { Neighbour, Surroundings } from '../core/surroundings.ts';
import { matchAny } from './globs.ts';

/** The known files. */
export interface KnownFiles {
  /** With `/` separators, sorted. */
  readonly paths: () => readonly string[];
  readonly text: (path: string) => string | undefined;
}

/** Shape: the file itself is none of its neighbours. */
export const surroundingsOf = (path: string, known: KnownFiles): Surroundings => ({
  find: (globs) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const found = new Set(globs.flatMap((glob) => matching(folder, glob, known.paths())));
    found.delete(path);
    return [...found].sort().map((one): Neighbour => ({ path: one, text: () => known.text(one) }));
  },
});

function matching(folder: string, glob: string, paths: readonly string[]): string[] {
  const { base, rest } = placed(folder, glob);
  const fixed = base + rest.slice(0, literalLength(rest));
  const matches = matchAny([rest]);
  const found: string[] = [];
  for (let at = firstFrom(paths, fixed); at < paths.length; at++) {
    const path = paths[at] ?? '';
    if (!path.startsWith(fixed)) break;
    const inside = path.slice(base.length);
    // A glob of one name is for names in this folder, and not in those below.
    if ((rest.includes('/') || !inside.includes('/')) && matches(inside)) found.push(path);
  }
  return found;
}

/** Takes `./` and `../` off a glob, walking up the folders. */
function placed(folder: string, glob: string): { readonly base: string; readonly rest: string } {
  if (glob.startsWith('./')) return placed(folder, glob.slice(2));
  if (!glob.startsWith('../')) return { base: folder, rest: glob };
  return placed(folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1), glob.slice(3));
}

/** So much of a glob is a path as it is. */
const literalLength = (glob: string): number => {
  const magic = glob.search(/[*?[{(!+@\\]/);
  return magic < 0 ? glob.length : magic;
};

/** The place of the first path that is not before `from`. */
function firstFrom(paths: readonly string[], from: string): number {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] ?? '') < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
