// Whether what a note refers to exists: related notes, rules that it is evidence for, links in its text.

import { hintRule } from '../core/hint.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { NoteProblem } from './front-matter.ts';
import type { ParsedNote } from './note-file.ts';
import { orNear } from './slips.ts';

/** A link from a note to another note or to a rule. */
const LINK = /\]\((note|rule):([^)\s]+)\)/g;

/** References of a note that lead nowhere in all that is known, itself included. */
export function danglingIn({ note, matter }: ParsedNote, text: string, knowledge: Knowledge): NoteProblem[] {
  const exists = (kind: string, name: string) =>
    kind === 'note' ? knowledge.note(name) !== undefined : hasRule(name, knowledge);
  const dangling = (kind: string, name: string, range: NoteProblem['range']): NoteProblem => ({
    message: `There is no ${kind} "${name}"${orNear(name, namesOf(kind, knowledge))}`,
    range,
  });
  const listed = (key: string, kind: string, names: readonly string[]) =>
    names.flatMap((name, index) =>
      exists(kind, name) ? [] : [dangling(kind, name, matter.rangeOf([key, index]))],
    );
  const links = [...text.matchAll(LINK)].flatMap(({ index, 0: link, 1: kind = '', 2: name = '' }) =>
    exists(kind, name) ? [] : [dangling(kind, name, { start: index + 2, end: index + link.length - 1 })],
  );
  return [
    ...listed('related', 'note', note.related),
    ...listed('evidence-for', 'rule', note.evidenceFor),
    ...links,
  ];
}

/** A rule has a page, or is a hint that a note declares. */
const hasRule = (id: string, knowledge: Knowledge): boolean =>
  knowledge.page(id) !== undefined ||
  knowledge.notes.some(({ hints }) => hints.some((hint) => hintRule(hint) === id));

const namesOf = (kind: string, { notes, pages }: Knowledge): string[] =>
  kind === 'note'
    ? notes.map(({ slug }) => slug)
    : [...pages.map(({ rule }) => rule), ...notes.flatMap(({ hints }) => hints.map(hintRule))];
