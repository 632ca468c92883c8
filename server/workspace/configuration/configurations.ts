// Finds the configurations above a file through a port, reads each once, and answers what they say of it.

import { oncePer } from '../../core/once.ts';
import { folderOf } from '../../core/path.ts';
import type { Configuration, ConfigurationProblem } from './configuration.ts';
import type { Referred } from './entries.ts';
import { CONFIGURATION_NAMES, foldersUpFrom } from './files.ts';
import { type ConfiguredFile, configurationFor } from './for-file.ts';

/** Reads a file by its path with `/` separators; `undefined` where there is none. */
export type ReadText = (path: string) => string | undefined | Promise<string | undefined>;

/** The configurations of a file. */
export interface Configured extends ConfiguredFile {
  /** The nearest first. */
  readonly chain: readonly Configuration[];
  /** Folders with notes of a team, as paths with `/` separators. */
  readonly noteFolders: readonly string[];
}

export interface Configurations {
  /** What the configurations above a file say of it; the nearest one weighs most. */
  readonly of: (path: string) => Promise<Configured>;
  /** What one configuration says, whatever others there are; its globs count from `folder`. */
  readonly single: (path: string, text: string, folder?: string) => Promise<(path: string) => Configured>;
}

/** Shape: made anew when a configuration has changed; answers are kept. */
export function createConfigurations(read: ReadText, referred: Referred): Configurations {
  const inFolder = oncePer((folder: string) => readFolder(folder, read, referred));
  const answers = new Map<string, (path: string) => Configured>();
  const answerOnce = (chain: readonly Configuration[]) => {
    const key = chain.map(({ path }) => path).join('\n');
    const known = answers.get(key) ?? answerFrom(chain);
    answers.set(key, known);
    return known;
  };
  const above = oncePer((folder: string) => chainFrom(folder, inFolder).then(answerOnce));
  return {
    of: async (path) => (await above(folderOf(path)))(path),
    single: async (path, text, folder) => answerFrom([await readOne(path, text, referred, folder)]),
  };
}

function answerFrom(chain: readonly Configuration[]): (path: string) => Configured {
  const answer = configurationFor(chain);
  const noteFolders = chain.flatMap(({ path, notes }) =>
    notes.map((folder) => joined(folderOf(path), folder)),
  );
  return (path) => ({ ...answer(path), chain, noteFolders });
}

async function chainFrom(
  folder: string,
  inFolder: (folder: string) => Promise<Configuration | undefined>,
): Promise<Configuration[]> {
  const found = await Promise.all(foldersUpFrom(folder).map(inFolder));
  const chain = found.filter((configuration) => configuration !== undefined);
  const last = chain.findIndex(({ root }) => root);
  return last < 0 ? chain : chain.slice(0, last + 1);
}

async function readFolder(
  folder: string,
  read: ReadText,
  referred: Referred,
): Promise<Configuration | undefined> {
  for (const [at, name] of CONFIGURATION_NAMES.entries()) {
    const path = `${folder}/${name}`;
    const text = await read(path);
    if (text === undefined) continue;
    const configuration = await readOne(path, text, referred);
    const others = CONFIGURATION_NAMES.slice(at + 1).map(async (other) =>
      (await read(`${folder}/${other}`)) === undefined ? [] : [notRead(other)],
    );
    return { ...configuration, problems: [...configuration.problems, ...(await Promise.all(others)).flat()] };
  }
  return undefined;
}

const notRead = (name: string): ConfigurationProblem => ({
  severity: 'warning',
  message: `${name} beside this file is not read: only one configuration of a folder counts.`,
  range: { start: 0, end: 0 },
});

async function readOne(path: string, text: string, referred: Referred, folder?: string) {
  // The library for YAML takes its time, and most workspaces have no configuration.
  const { readConfiguration } = await import('./read.ts');
  return readConfiguration(path, text, referred, folder);
}

/** A path that a configuration names, from its folder. */
function joined(folder: string, path: string): string {
  if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) return path;
  const parts = folder.split('/');
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
