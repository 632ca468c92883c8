// Builds everything into dist/: knowledge data, the schema of configurations, grammars, then the client, server and
// command-line bundles with the licences of what they hold.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { createKnowledge } from '../server/notes/knowledge.ts';
import { bundles, commandLine, commandLineEntry, DIST } from './bundles.ts';
import { configurationSchemaText } from './configuration-schema.ts';
import { grammarTexts } from './grammars.ts';
import { catalogued, readCatalogue, readKnowledge } from './knowledge.ts';
import { licencesOf } from './licences.ts';

writeKnowledge();
writeGrammars();
const program = await built(commandLine);
const programPath = join(DIST, '..', Object.keys(program.outputs)[0] ?? '');
writeFileSync(programPath, inAscii(readFileSync(programPath, 'utf8')));
const others = await Promise.all([commandLineEntry(basename(programPath)), ...bundles()].map(built));
writeFileSync(join(DIST, 'licences.txt'), licencesOf([program, ...others]));

async function built(options: BuildOptions): Promise<Metafile> {
  const { metafile } = await build({ ...options, metafile: true });
  return metafile;
}

/** The bundler has escaped all but regular expressions, which take the same escapes. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

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
