// Builds everything into dist/: knowledge data, the schema of configurations, grammars, then the client, server and
// command-line bundles with the licences of what they hold.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createKnowledge } from '../server/notes/knowledge.ts';
import { bundles, DIST } from './bundles.ts';
import { configurationSchemaText } from './configuration-schema.ts';
import { grammarTexts } from './grammars.ts';
import { catalogued, readCatalogue, readKnowledge } from './knowledge.ts';
import { licencesOf } from './licences.ts';

writeKnowledge();
writeGrammars();
const built = await Promise.all(bundles().map((options) => build({ ...options, metafile: true })));
writeFileSync(join(DIST, 'licences.txt'), licencesOf(built.map(({ metafile }) => metafile)));

function writeKnowledge(): void {
  const { data, problems } = readKnowledge();
  if (problems.length > 0) {
    for (const { path, message } of problems) console.error(`knowledge/${path}: ${message}`);
    process.exit(1);
  }
  rmSync(DIST, { recursive: true, force: true });
  const folder = join(DIST, 'knowledge');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'notes.json'), JSON.stringify(data));
  const knowledge = createKnowledge(data, readCatalogue);
  writeFileSync(join(DIST, 'configuration.schema.json'), configurationSchemaText(knowledge));
  for (const language of catalogued()) {
    writeFileSync(join(folder, `${language}.json`), JSON.stringify(readCatalogue(language)));
  }
}

function writeGrammars(): void {
  const folder = join(DIST, 'grammars');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(grammarTexts())) writeFileSync(join(folder, name), text);
}
