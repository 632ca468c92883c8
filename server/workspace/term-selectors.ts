// Which terms a condition of a hint names, and in which groups they may stand. What is asked of them: hints.ts.

import type { Term, TermGroup } from '../core/terms.ts';
import { fitsParts } from './wildcard.ts';

export interface TermSelector {
  readonly mayStandIn: (group: TermGroup) => boolean;
  readonly of: (group: TermGroup) => readonly Term[];
}

/** Shape: names of terms, of which each `*` stands for any text. */
export function selectTerms(names: readonly string[]): TermSelector {
  const selectors = names.map(selectorOf);
  return {
    mayStandIn: ({ prefix }) => selectors.some(({ head, open }) => meets(head, open, prefix)),
    of: ({ terms }) => terms.filter(({ key }) => selectors.some(({ names }) => names(key))),
  };
}

function selectorOf(name: string) {
  const parts = name.split('*');
  const [head = ''] = parts;
  return {
    head,
    open: parts.length > 1,
    names: parts.length > 1 ? (key: string) => fitsParts(parts, key) : (key: string) => key === name,
  };
}

/** What follows the head of an open name may be what the prefix goes on with. */
const meets = (head: string, open: boolean, prefix: string): boolean =>
  head.startsWith(prefix) || (open && prefix.startsWith(head));
