// What a chain of configurations comes to for one file: choices in order of weight, and whether it is left alone.

import { folderOf } from '../../core/path.ts';
import { type FileChoices, mergeChoices } from '../choices.ts';
import { matchAny } from '../globs.ts';
import type { Configuration } from './configuration.ts';

/** What is asked of the configurations above a file. */
export interface ConfiguredFile {
  /** The same object for all files for which the same is said. */
  readonly choices: FileChoices;
  /** Left alone: unless somebody names it, the file is not looked at. */
  readonly ignored: boolean;
}

type Matcher = (path: string) => boolean;

/** A part of a configuration, asked about paths as they are written there. */
interface Part {
  readonly folder: string;
  readonly matches: Matcher;
}

/** Shape: `chain` has the nearest configuration first; all lie above the files that are asked for. */
export function configurationFor(chain: readonly Configuration[]): (path: string) => ConfiguredFile {
  const farthestFirst = chain.toReversed();
  const ignores = farthestFirst.map(ignoring);
  const layers = farthestFirst.flatMap(layersOf);
  const merged = new Map<string, FileChoices>();
  return (path) => {
    const applying = layers.flatMap(({ folder, matches }, index) =>
      matches(inside(folder, path)) ? index : [],
    );
    const key = applying.join();
    const choices =
      merged.get(key) ?? mergeChoices(applying.flatMap((index) => layers[index]?.choices ?? []));
    merged.set(key, choices);
    return { choices, ignored: ignores.some(({ folder, matches }) => matches(inside(folder, path))) };
  };
}

function ignoring({ folder, ignore }: Configuration): Part {
  const matches = matchAny(ignore.map(relative));
  return { folder, matches: (inner) => withFolders(inner).some(matches) };
}

const layersOf = ({
  folder,
  choices,
  overrides,
}: Configuration): (Part & { readonly choices: FileChoices })[] => [
  { folder, matches: () => true, choices },
  ...overrides.map((override) => ({
    folder,
    matches: matchAny(override.files.map(relative)),
    choices: override.choices,
  })),
];

/** The path from a folder; a path that lies elsewhere, as it is. */
const inside = (folder: string, path: string): string =>
  path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;

/** `./app/**`, `/app/**` and `app/` as the matcher knows them. */
const relative = (glob: string): string => glob.replace(/^\.?\//, '').replace(/\/$/, '');

/** A path and the folders that it lies in. */
function withFolders(path: string): string[] {
  const paths = [path];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) paths.push(folder);
  return paths;
}
