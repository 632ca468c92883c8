// The JSON schema of configurations, made from the rules and their options. The manifest names the file for editors.

import type { Knowledge } from '../server/core/knowledge.ts';
import { createEngine } from '../server/engine.ts';
import { createLanguages } from '../server/languages/index.ts';
import { compileReviewed } from '../server/notes/patterns.ts';
import { configurationSchema } from '../server/workspace/configuration/schema.ts';

/** As JSON text. */
export function configurationSchemaText(knowledge: Knowledge): string {
  const { rules, languages, evidence } = createEngine(createLanguages(knowledge), knowledge, compileReviewed);
  const schema = configurationSchema({
    rules,
    subjects: languages.map(({ subject }) => subject),
    titleOf: (rule) => evidence(rule).page?.title ?? evidence(rule).notes[0]?.title,
  });
  return `${JSON.stringify(schema)}\n`;
}
