// Reads knowledge/ from disk: notes, rule pages, catalogues. The build writes the result, tests use it as it is.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Knowledge } from '../server/core/knowledge.ts';
import type { NoteProblem } from '../server/notes/front-matter.ts';
import { createKnowledge, type KnowledgeData } from '../server/notes/knowledge.ts';
import { parseNote } from '../server/notes/note-file.ts';
import { parseRulePage } from '../server/notes/rule-page.ts';

const FOLDER = join(import.meta.dirname, '..', 'knowledge');

export interface FileProblem extends NoteProblem {
  readonly path: string;
}

export interface ReadKnowledge {
  readonly data: KnowledgeData;
  readonly problems: readonly FileProblem[];
}

export function readKnowledge(): ReadKnowledge {
  const problems: FileProblem[] = [];
  const read = <Parsed extends { readonly problems: readonly NoteProblem[] }>(
    folder: string,
    parse: (name: string, text: string) => Parsed,
  ): Parsed[] =>
    markdownIn(folder).map((path) => {
      const parsed = parse(basename(path, '.md'), readFileSync(join(FOLDER, path), 'utf8'));
      problems.push(...parsed.problems.map((problem) => ({ path, ...problem })));
      return parsed;
    });
  const notes = read('notes', parseNote).map(({ note }) => note);
  const pages = foldersWith('rules')
    .flatMap((language) => read(join(language, 'rules'), (_name, text) => parseRulePage(text)))
    .map(({ page }) => page);
  return { data: { notes, pages }, problems };
}

/** Folders of languages. Our own rules have pages but no catalogue. */
export const catalogued = (): string[] => foldersWith('catalogue');

const foldersWith = (room: 'catalogue' | 'rules'): string[] =>
  readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, room)));

/** All files of a language's catalogue by name: `{ flags: …, launcher: … }`. */
export function readCatalogue(language: string): Record<string, unknown> {
  const folder = join(FOLDER, language, 'catalogue');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

export const knowledgeFromDisk = (): Knowledge => createKnowledge(readKnowledge().data, readCatalogue);

const markdownIn = (folder: string): string[] =>
  readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
