// Answers to our own requests about notes and rules (protocol.ts). Pure: engine in, plain data out.

import type { Note } from '../core/knowledge.ts';
import type { Analysis, Engine } from '../engine.ts';
import { passage } from '../notes/passage.ts';
import type { NoteDocument, NoteLink, NoteSummary, ParamsOf, RuleDocument, RuleLink } from '../protocol.ts';

/** Shape: `analysis` is of the document at hand, where there is one. */
export const searchNotes = (
  engine: Engine,
  { query, limit }: ParamsOf<'opsHints/notes/search'>,
  analysis: Analysis | undefined,
): NoteSummary[] =>
  engine
    .searchNotes(query, {
      ...(limit === undefined ? {} : { limit }),
      ...(analysis ? { prefer: engine.notesFor(analysis).map(({ slug }) => slug) } : {}),
    })
    .map(({ slug, title, tags, excerpt, source, status }) => ({
      slug,
      title,
      tags,
      excerpt,
      ...optional({ source }),
      status,
    }));

export const notesOf = (engine: Engine, analysis: Analysis): NoteSummary[] =>
  engine.notesFor(analysis).map(({ slug, title, tags, body, source, status }) => ({
    slug,
    title,
    tags,
    excerpt: passage(body, []),
    ...optional({ source }),
    status,
  }));

export function noteDocument(engine: Engine, slug: string): NoteDocument | null {
  const { knowledge } = engine;
  const note = knowledge.note(slug);
  if (!note) return null;
  const { title, date, tags, status, source, body, related } = note;
  return {
    slug,
    title,
    ...optional({ date, source }),
    tags,
    status,
    body,
    related: related.flatMap((other) => linkTo(knowledge.note(other))),
    rules: rulesOn(engine, note),
  };
}

export function ruleDocument(engine: Engine, id: string): RuleDocument | null {
  const { page, notes } = engine.evidence(id);
  const rule = engine.rules.find((candidate) => candidate.id === id);
  if (!page || !rule) return null;
  return {
    rule: id,
    title: page.title,
    severity: rule.severity,
    fix: rule.fix,
    aliases: rule.aliases ?? [],
    ...optional({ source: page.source }),
    body: page.body,
    notes: notes.flatMap(linkTo),
  };
}

const rulesOn = (engine: Engine, note: Note): RuleLink[] =>
  engine.rules.flatMap(({ id }) => {
    const { page, notes } = engine.evidence(id);
    return page && notes.includes(note) ? [{ rule: id, title: page.title }] : [];
  });

const linkTo = (note: Note | undefined): NoteLink[] => (note ? [{ slug: note.slug, title: note.title }] : []);

/** Leaves out what is not there: absent and `undefined` differ on the wire. */
function optional<Key extends string>(
  values: Readonly<Record<Key, string | undefined>>,
): Partial<Record<Key, string>> {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Partial<Record<Key, string>>;
}
