// What stands behind a finding: the page of its rule and the notes that it rests on.

import { addTo } from '../core/group.ts';
import { hintRule } from '../core/hint.ts';
import type { Knowledge, Note, RulePage } from '../core/knowledge.ts';

export interface Evidence {
  readonly page: RulePage | undefined;
  readonly notes: readonly Note[];
}

/** Looks up evidence by rule id: the page's own notes first, then notes that add themselves to the rule. */
export function createEvidence(knowledge: Knowledge): (rule: string) => Evidence {
  const added = new Map<string, Note[]>();
  for (const note of knowledge.notes) {
    for (const rule of [...note.hints.map(hintRule), ...note.evidenceFor]) addTo(added, rule, note);
  }
  return (rule) => {
    const page = knowledge.page(rule);
    const own = (page?.notes ?? []).flatMap((slug) => knowledge.note(slug) ?? []);
    return { page, notes: [...new Set([...own, ...(added.get(rule) ?? [])])] };
  };
}
