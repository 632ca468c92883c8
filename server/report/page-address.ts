// Where the page behind a rule can be opened: its own, or that of the note which declares it.

import type { Engine } from '../engine.ts';
import { notePage, rulePage } from '../notes/links.ts';

/** `undefined` for the finding that stands for a failed rule, which has no page. */
export function pageAddress(rule: string, engine: Engine): string | undefined {
  const {
    page,
    notes: [note],
  } = engine.evidence(rule);
  return page ? rulePage(rule) : note && notePage(note.slug, engine.knowledge);
}
