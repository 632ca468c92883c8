// What configurations are called, and where they are looked for. Knows no format, so that every door can afford it.

import { folderOf } from '../../core/path.ts';

/** By weight: of several in one folder, the first one counts. */
export const CONFIGURATION_NAMES = ['.ops-hints.yaml', '.ops-hints.yml', '.ops-hints.json'] as const;

/** Glob of all configurations in a workspace. */
export const CONFIGURATION_FILES = '**/.ops-hints.{yaml,yml,json}';

/** Whether a file is a configuration, by its path with `/` separators. */
export const isConfiguration = (path: string): boolean =>
  CONFIGURATION_NAMES.some((name) => path.endsWith(`/${name}`) || path === name);

/** A folder and all above it, the nearest first; the root is ``. */
export function foldersUpFrom(folder: string): string[] {
  const folders = [folder];
  for (let next = folder; next !== ''; ) {
    next = folderOf(next);
    folders.push(next);
  }
  return folders;
}
