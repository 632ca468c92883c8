// The engine over the knowledge beside the bundle, with all languages, and with a team's own notes where there are some.

import { join } from 'node:path';
import { hintsIn, type Knowledge } from '../core/knowledge.ts';
import { createEngine, type Engine } from '../engine.ts';
import { createLanguages } from '../languages/index.ts';
import { knowledgeFiles } from '../node/knowledge-files.ts';
import { patternsFor } from '../notes/patterns.ts';
import { type ConfigurationWish, configuredFiles } from './configurations.ts';
import type { FoundFile } from './files.ts';
import { folderAt, noteFoldersAmong, noteFoldersFor } from './note-folders.ts';
import { harmless } from './style.ts';
import type { Surroundings } from './terminal.ts';

/** The engine over what we know ourselves: enough to tell which files may be ours. */
export function openBuiltIn({ home }: Surroundings): Promise<Engine> {
  const knowledge = builtIn(home);
  return engineOver(knowledge, knowledge);
}

/** What the notes of a team are looked for by. */
export interface TeamSearch {
  /** Notes and configurations above these count. */
  readonly paths: readonly string[];
  /** Files that were met: the notes among them count. */
  readonly met?: readonly FoundFile[];
  readonly wish?: ConfigurationWish;
}

/** An engine that knows the notes of the team whose files the paths are. */
export const openEngineFor = async (paths: readonly string[], surroundings: Surroundings): Promise<Engine> =>
  withTeam(await openBuiltIn(surroundings), { paths }, surroundings);

/** The engine with the notes of a team, or itself where there are none; faults of notes are told on standard error. */
export async function withTeam(
  engine: Engine,
  { paths, met = [], wish = { kind: 'nearest' } }: TeamSearch,
  { home, cwd, terminal }: Surroundings,
): Promise<Engine> {
  const configured = await configuredNotes(paths, engine, wish, cwd);
  const folders = [...new Set([...noteFoldersFor(paths, cwd), ...noteFoldersAmong(met), ...configured])];
  if (folders.length === 0) return engine;
  // Reading notes takes libraries that most runs can do without.
  const { teamKnowledge } = await import('./team-knowledge.ts');
  const knowledge = builtIn(home);
  const team = teamKnowledge(folders, cwd, knowledge);
  for (const line of team.complaints) terminal.complain(harmless(line));
  return engineOver(team.knowledge, knowledge);
}

const builtIn = (home: string): Knowledge => knowledgeFiles(join(home, 'knowledge'));

/** Folders of notes that the configurations above the paths name. Their faults are told by those who check files. */
async function configuredNotes(
  paths: readonly string[],
  engine: Engine,
  wish: ConfigurationWish,
  cwd: string,
): Promise<string[]> {
  const configured = await configuredFiles(engine, wish, cwd);
  const folders = new Set(paths.map((path) => folderAt(path, cwd)));
  const named = await Promise.all([...folders].map((folder) => configured.of(join(folder, 'any'))));
  return named.flatMap(({ noteFolders }) => noteFolders);
}

async function engineOver(knowledge: Knowledge, catalogues: Knowledge): Promise<Engine> {
  const patterns = await patternsFor(hintsIn(knowledge), hintsIn(catalogues));
  return createEngine(createLanguages(catalogues), knowledge, patterns);
}
