// The built knowledge as files on disk, for the doors that run on Node. Nothing is read before it is asked for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../core/knowledge.ts';
import { once } from '../core/once.ts';
import { createKnowledge, type KnowledgeData } from '../notes/knowledge.ts';

/**
 * Knowledge from the folder that the build wrote.
 * Shape:  `notes.json` holds notes and rule pages, `<language>.json` a language's catalogue.
 * Errors: none here; the first use of a file that is missing or broken throws, naming it.
 */
export function knowledgeFiles(folder: string): Knowledge {
  const catalogue = (language: string): unknown => readJson(join(folder, `${language}.json`));
  const built = once(() => createKnowledge(readJson(join(folder, 'notes.json')) as KnowledgeData, catalogue));
  return {
    get notes() {
      return built().notes;
    },
    get pages() {
      return built().pages;
    },
    note: (slug) => built().note(slug),
    page: (rule) => built().page(rule),
    notesOn: (term) => built().notesOn(term),
    catalogue,
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The knowledge file ${path} cannot be read: ${why}`, { cause });
  }
}
