// Which configurations count for the files of a command line, and what they say; read from disk.

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { SourceText } from '../core/text.ts';
import { type Configuration, type Configured, type Engine, mergeChoices } from '../engine.ts';
import { type Arguments, type Options, UsageError } from './arguments.ts';
import { reasonOf, relativeTo, toSlashes } from './paths.ts';
import { readText } from './read.ts';
import type { Trouble } from './trouble.ts';

export const CONFIGURATION = {
  config: {
    value: 'FILE',
    help: 'take this configuration for all files and no other; its globs count from the current folder',
  },
  'no-config': { help: 'take no configuration' },
} as const satisfies Options;

/** The configurations to take: the nearest ones, none, or one for all files. */
export type ConfigurationWish =
  | { readonly kind: 'nearest' }
  | { readonly kind: 'none' }
  | { readonly kind: 'only'; readonly path: string };

export function readWish(given: Arguments<keyof typeof CONFIGURATION>): ConfigurationWish {
  const path = given.text('config');
  if (path === undefined) return { kind: given.has('no-config') ? 'none' : 'nearest' };
  if (given.has('no-config'))
    throw new UsageError('--config and --no-config exclude each other: give one of them.');
  return { kind: 'only', path };
}

/** What configurations say of files, by their absolute paths. */
export interface ConfiguredFiles {
  readonly of: (path: string) => Promise<Configured>;
  /** What has come to light while they were read. */
  readonly problems: () => readonly ConfigurationTrouble[];
}

export interface ConfigurationTrouble extends Trouble {
  /** Whether a part of the configuration does not count for it. */
  readonly isError: boolean;
}

/** Errors: UsageError where the configuration that was asked for cannot be read. */
export async function configuredFiles(
  engine: Engine,
  wish: ConfigurationWish,
  cwd: string,
): Promise<ConfiguredFiles> {
  const unread: ConfigurationTrouble[] = [];
  const met = new Set<Configuration>();
  const answer = await answers(engine, wish, cwd, unread);
  return {
    async of(path) {
      const configured = await answer(toSlashes(path));
      for (const configuration of configured.chain) met.add(configuration);
      return configured;
    },
    problems: () => [...unread, ...[...met].flatMap((configuration) => problemsOf(configuration, cwd))],
  };
}

const NOTHING: Configured = { choices: mergeChoices([]), ignored: false, chain: [], noteFolders: [] };

async function answers(
  engine: Engine,
  wish: ConfigurationWish,
  cwd: string,
  unread: ConfigurationTrouble[],
): Promise<(path: string) => Configured | Promise<Configured>> {
  if (wish.kind === 'none') return () => NOTHING;
  const configurations = engine.configurations((path) => textAt(path, cwd, unread));
  if (wish.kind !== 'only') return configurations.of;
  const path = toSlashes(resolve(cwd, wish.path));
  return configurations.single(path, wishedText(wish.path, path), toSlashes(cwd));
}

function wishedText(given: string, path: string): string {
  const unread: ConfigurationTrouble[] = [];
  const text = textAt(path, '', unread);
  if (text !== undefined) return text;
  throw new UsageError(`--config ${given}: ${unread[0]?.reason ?? 'no such file or folder'}`);
}

/** A file that is there and cannot be read is told, and else counts as none. */
function textAt(path: string, cwd: string, unread: ConfigurationTrouble[]): string | undefined {
  try {
    if (!statSync(path, { throwIfNoEntry: false })) return undefined;
    const read = readText(path);
    if (!('reason' in read)) return read.text;
    unread.push({ path: shown(path, cwd), reason: read.reason, isError: true });
  } catch (error) {
    unread.push({ path: shown(path, cwd), reason: reasonOf(error), isError: true });
  }
  return undefined;
}

const shown = (path: string, cwd: string): string => relativeTo(cwd, path) ?? path;

function problemsOf({ path, text, problems }: Configuration, cwd: string): ConfigurationTrouble[] {
  const source = new SourceText(text);
  return problems.map(({ message, range, severity }) => {
    const { line, column } = source.position(range.start);
    const at = { line: line + 1, column: column + 1 };
    return { path: shown(path, cwd), at, reason: message, isError: severity === 'error' };
  });
}
