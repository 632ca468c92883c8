// Help while a note's front matter is written: names of terms, rules, notes and tags, and what is known of them.

import type { Completion } from '../core/features.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { code, escapeMarkdown } from '../core/markdown.ts';
import type { RuleInfo } from '../core/rule.ts';
import type { TermNames } from '../core/terms.ts';
import { moved } from '../core/text.ts';
import type { YamlCursor, YamlPath } from '../yaml/cursor.ts';
import { frontMatterAt } from './front-matter.ts';
import { NOTE_SCHEMA } from './note-schema.ts';
import {
  completeYaml,
  hoverYaml,
  type OfferedValue,
  type YamlHover,
  type YamlKnowledge,
} from './yaml-help.ts';

/** What a writer of notes may refer to. */
export interface NoteWorld {
  readonly knowledge: Knowledge;
  readonly rules: readonly RuleInfo[];
  readonly languages: readonly { readonly id: string; readonly termNames: () => TermNames }[];
  /** What is known of `<language>:<term>`, as Markdown. */
  readonly describe: (term: string) => string | undefined;
}

/** What may be written at an offset of a note; nothing in its body. */
export function completeNote(text: string, offset: number, world: NoteWorld): readonly Completion[] {
  const front = frontMatterAt(text, offset);
  if (!front) return [];
  return completeYaml(front.yaml, offset - front.start, yamlKnowledge(world)).map((item) => ({
    ...item,
    range: moved(item.range, front.start),
  }));
}

/** What is known of the key, term, rule or note at an offset. */
export function hoverNote(text: string, offset: number, world: NoteWorld): YamlHover | undefined {
  const front = frontMatterAt(text, offset);
  const found = front && hoverYaml(front.yaml, offset - front.start, yamlKnowledge(world));
  return found && { ...found, range: moved(found.range, front.start) };
}

const yamlKnowledge = (world: NoteWorld): YamlKnowledge => ({
  schema: NOTE_SCHEMA,
  valuesAt: (cursor) => placeOf(cursor)?.offers(world, cursor) ?? [],
  describe: (cursor) => placeOf(cursor)?.describe(world, cursor),
});

/** A kind of value in the front matter that refers to something. */
interface Place {
  readonly fits: RegExp;
  readonly offers: (world: NoteWorld, cursor: YamlCursor) => readonly OfferedValue[];
  readonly describe: (world: NoteWorld, cursor: YamlCursor) => string | undefined;
}

/** By the keys that lead there, without the indexes of lists. */
const PLACES: readonly Place[] = [
  { fits: /^tags$/, offers: tags, describe: () => undefined },
  { fits: /^related$/, offers: slugs, describe: aboutNote },
  { fits: /^evidence-for$/, offers: ruleIds, describe: aboutRule },
  {
    fits: /^terms\.term$/,
    offers: describedTerms,
    describe: (world, { written }) => aboutTerm(world, written),
  },
  {
    fits: /^hints\.(?:when|report)\.(?:has|missing)$|^hints\.fix\.remove$/,
    offers: (world, cursor) => askedTerms(world, cursor).map((text) => ({ text })),
    describe: aboutAskedTerm,
  },
  {
    fits: /^hints\.fix\.set$/,
    offers: (world, cursor) =>
      askedTerms(world, cursor).map((name) => ({ text: `${name}=`, isBeginning: true })),
    describe: aboutAskedTerm,
  },
];

function placeOf({ path }: YamlCursor): Place | undefined {
  const keys = path.filter((part) => typeof part === 'string').join('.');
  return PLACES.find(({ fits }) => fits.test(keys));
}

function tags({ knowledge }: NoteWorld): OfferedValue[] {
  const counts = new Map<string, number>();
  for (const tag of knowledge.notes.flatMap((note) => note.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([text, count]) => ({ text, detail: `${count} ${count === 1 ? 'note' : 'notes'}` }));
}

function slugs({ knowledge }: NoteWorld): OfferedValue[] {
  return knowledge.notes.map(({ slug, title }) => ({ text: slug, detail: title }));
}

function ruleIds({ rules, knowledge }: NoteWorld): OfferedValue[] {
  return rules.map(({ id }) => ({ text: id, detail: knowledge.page(id)?.title }));
}

/** The languages first; the names of one when it is there. */
function describedTerms({ languages }: NoteWorld, { written }: YamlCursor): OfferedValue[] {
  const language = languages.find(({ id }) => written.startsWith(`${id}:`));
  if (!language) return languages.map(({ id }) => ({ text: `${id}:`, isBeginning: true }));
  return language.termNames().described.map((name) => ({ text: `${language.id}:${name}` }));
}

function askedTerms({ languages }: NoteWorld, { path, data }: YamlCursor): readonly string[] {
  const id = languageOf(data, path);
  return languages.find((language) => language.id === id)?.termNames().asked ?? [];
}

/** The `language` of the hint that the path leads into. */
function languageOf(data: unknown, path: YamlPath): unknown {
  const hint = path.slice(0, typeof path[1] === 'number' ? 2 : 1).reduce<unknown>(partOf, data);
  return partOf(hint, 'language');
}

const partOf = (data: unknown, part: string | number): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, part) : undefined;

function aboutNote({ knowledge }: NoteWorld, { written }: YamlCursor): string | undefined {
  const note = knowledge.note(written);
  return note && escapeMarkdown(note.title);
}

function aboutRule({ knowledge, rules }: NoteWorld, { written }: YamlCursor): string | undefined {
  const rule = rules.find(({ id }) => id === written);
  const page = knowledge.page(written);
  return rule && [page && escapeMarkdown(page.title), code(rule.severity)].filter(Boolean).join(' · ');
}

function aboutAskedTerm(world: NoteWorld, { path, data, written }: YamlCursor): string | undefined {
  const [name = ''] = written.split('=');
  return aboutTerm(world, `${String(languageOf(data, path))}:${name.trim()}`);
}

/** A term that is asked for in one section is described without it. */
function aboutTerm({ describe, knowledge }: NoteWorld, term: string): string | undefined {
  const facts = describe(term) ?? describe(term.replace(/:[^.]+\./, ':'));
  const says = knowledge.notesOn(term).map(({ note }) => `- ${escapeMarkdown(note.title)}`);
  const notes = says.length > 0 ? `Notes on it:\n${says.join('\n')}` : undefined;
  const parts = [facts, notes].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('\n\n') : undefined;
}
