// The engine over the knowledge beside the bundle, with all languages, and with a team's own notes where there are some.

import { join } from 'node:path';
import type { Knowledge } from '../core/knowledge.ts';
import { createEngine, type Engine } from '../engine.ts';
import { createLanguages } from '../languages/index.ts';
import { knowledgeFiles } from '../node/knowledge-files.ts';
import { patternsFor } from '../notes/patterns.ts';
import { type ConfigurationWish, configuredFiles } from './configurations.ts';
import { folderAt, noteFoldersBelow, noteFoldersFor } from './note-folders.ts';
import { harmless } from './style.ts';
import type { Surroundings } from './terminal.ts';

/**
 * An engine that knows the notes of the team whose files the paths are; faults of these are told on standard error.
 * Shape: `walked` are those of the paths that are walked anyway: notes count that lie anywhere below them.
 */
export async function openEngineFor(
  paths: readonly string[],
  { home, cwd, terminal }: Surroundings,
  wish: ConfigurationWish = { kind: 'nearest' },
  walked: readonly string[] = [],
): Promise<Engine> {
  const knowledge = knowledgeFiles(join(home, 'knowledge'));
  const engine = await engineOver(knowledge, knowledge);
  const configured = await configuredNotes(paths, engine, wish, cwd);
  const folders = [
    ...new Set([...noteFoldersFor(paths, cwd), ...noteFoldersBelow(walked, cwd), ...configured]),
  ];
  if (folders.length === 0) return engine;
  // Reading notes takes libraries that most runs can do without.
  const { teamKnowledge } = await import('./team-knowledge.ts');
  const team = teamKnowledge(folders, cwd, knowledge);
  for (const line of team.complaints) terminal.complain(harmless(line));
  return engineOver(team.knowledge, knowledge);
}

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
  const patterns = await patternsFor(knowledge.notes.flatMap(({ hints }) => hints));
  return createEngine(createLanguages(catalogues), knowledge, patterns);
}
