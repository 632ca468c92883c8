// Puts the built data behind the core's knowledge port.

import { addTo } from '../core/group.ts';
import type { Knowledge, Note, NoteOnTerm, RulePage } from '../core/knowledge.ts';

/** What the build writes and the doors read. */
export interface KnowledgeData {
  readonly notes: readonly Note[];
  readonly pages: readonly RulePage[];
}

export function createKnowledge(data: KnowledgeData, catalogue: (language: string) => unknown): Knowledge {
  const notes = new Map(data.notes.map((note) => [note.slug, note]));
  const pages = new Map(data.pages.map((page) => [page.rule, page]));
  const onTerm = new Map<string, NoteOnTerm[]>();
  for (const note of data.notes) {
    for (const { term, says, where } of note.terms) addTo(onTerm, term, { note, says, where });
  }
  return {
    notes: data.notes,
    pages: data.pages,
    note: (slug) => notes.get(slug),
    page: (rule) => pages.get(rule),
    notesOn: (term) => onTerm.get(term) ?? [],
    catalogue,
  };
}
