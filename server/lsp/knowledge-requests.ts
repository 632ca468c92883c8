// Answers to our own requests about notes and rules (protocol.ts). Pure: engine in, plain data out.

import { type Hint, hintRule } from '../core/hint.ts';
import type { Note } from '../core/knowledge.ts';
import type { Analysis, Engine } from '../engine.ts';
import { ownAddress } from '../notes/compose.ts';
import { concerns } from '../notes/note-languages.ts';
import { passage } from '../notes/passage.ts';
import type {
  NoteDocument,
  NoteHint,
  NoteInDocument,
  NoteLink,
  NoteSummary,
  ParamsOf,
  RuleDocument,
  RuleLink,
} from '../protocol.ts';
import { toRange } from './convert.ts';

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
    .flatMap(({ slug, excerpt, score }) => {
      const note = engine.knowledge.note(slug);
      return note ? [summaryOf(engine, note, { excerpt, score })] : [];
    });

export const notesOf = (engine: Engine, analysis: Analysis): NoteInDocument[] =>
  engine.notesFor(analysis).map((note) => ({
    ...summaryOf(engine, note, { excerpt: passage(note.body, []), score: 0 }),
    findings: analysis.findings
      .filter(({ rule }) => engine.evidence(rule).notes.includes(note))
      .map(({ rule, severity, message, range }) => ({
        rule,
        severity,
        message,
        range: toRange(analysis.source, range),
      })),
  }));

const summaryOf = (
  engine: Engine,
  note: Note,
  { excerpt, score }: Pick<NoteSummary, 'excerpt' | 'score'>,
): NoteSummary => ({
  slug: note.slug,
  title: note.title,
  tags: note.tags,
  excerpt,
  score,
  ...optional({ source: note.source }),
  status: note.status,
  languages: engine.languages.map(({ id }) => id).filter((id) => concerns(note, id)),
  rules: engine.rulesOn(note.slug).map(({ id }) => id),
  isOwn: ownAddress(note) !== undefined,
});

export function noteDocument(engine: Engine, slug: string): NoteDocument | null {
  const { knowledge } = engine;
  const note = knowledge.note(slug);
  if (!note) return null;
  const { title, date, tags, status, source, body, related, hints } = note;
  return {
    slug,
    title,
    ...optional({ date, source, file: ownAddress(note) }),
    tags,
    status,
    body,
    related: related.flatMap((other) => linkTo(knowledge.note(other))),
    rules: rulesOn(engine, slug),
    hints: hints.map(toNoteHint),
  };
}

const toNoteHint = (hint: Hint): NoteHint => ({
  rule: hintRule(hint),
  language: hint.language,
  severity: hint.severity,
  message: hint.message,
});

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

/** Those with a page: hints of the note stand in its own list. */
const rulesOn = (engine: Engine, slug: string): RuleLink[] =>
  engine.rulesOn(slug).flatMap(({ id }) => {
    const page = engine.knowledge.page(id);
    return page ? [{ rule: id, title: page.title }] : [];
  });

const linkTo = (note: Note | undefined): NoteLink[] => (note ? [{ slug: note.slug, title: note.title }] : []);

/** Leaves out what is not there: absent and `undefined` differ on the wire. */
function optional<Key extends string>(
  values: Readonly<Record<Key, string | undefined>>,
): Partial<Record<Key, string>> {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Partial<Record<Key, string>>;
}
