// The engine over the knowledge beside the bundle, with all languages. Nothing of the knowledge is read yet.

import { join } from 'node:path';
import { createEngine, type Engine } from '../engine.ts';
import { createLanguages } from '../languages/index.ts';
import { knowledgeFiles } from '../node/knowledge-files.ts';

export function openEngine(home: string): Engine {
  const knowledge = knowledgeFiles(join(home, 'knowledge'));
  return createEngine(createLanguages(knowledge), knowledge);
}
