// The engine over the knowledge beside the bundle, with all languages, and with a team's own notes where there are some.

import { join } from 'node:path';
import type { Knowledge } from '../core/knowledge.ts';
import { createEngine, type Engine } from '../engine.ts';
import { createLanguages } from '../languages/index.ts';
import { knowledgeFiles } from '../node/knowledge-files.ts';
import { patternsFor } from '../notes/patterns.ts';
import { noteFoldersFor } from './note-folders.ts';
import { harmless } from './style.ts';
import type { Surroundings } from './terminal.ts';

/** An engine that knows the notes of the team whose files the paths are; faults of these are told on standard error. */
export async function openEngineFor(
  paths: readonly string[],
  { home, cwd, terminal }: Surroundings,
): Promise<Engine> {
  const knowledge = builtIn(home);
  const folders = noteFoldersFor(paths, cwd);
  if (folders.length === 0) return engineOver(knowledge, knowledge);
  // Reading notes takes libraries that most runs can do without.
  const { teamKnowledge } = await import('./team-knowledge.ts');
  const team = teamKnowledge(folders, cwd, knowledge);
  for (const line of team.complaints) terminal.complain(harmless(line));
  return engineOver(team.knowledge, knowledge);
}

const builtIn = (home: string): Knowledge => knowledgeFiles(join(home, 'knowledge'));

async function engineOver(knowledge: Knowledge, catalogues: Knowledge): Promise<Engine> {
  const patterns = await patternsFor(knowledge.notes.flatMap(({ hints }) => hints));
  return createEngine(createLanguages(catalogues), knowledge, patterns);
}
