// Which terms a condition of a hint names, and in which groups they may stand. What is asked of them: hints.ts.

import { groupBy } from '../core/group.ts';
import { once } from '../core/once.ts';
import type { Term, TermGroup } from '../core/terms.ts';
import { fitsParts } from '../core/wildcard.ts';

export interface TermSelector {
  readonly names: readonly string[];
  /** Whether groups whose keys begin like this may hold one of the terms. */
  readonly mayStandIn: (prefix: string) => boolean;
  readonly of: (group: TermGroup) => readonly Term[];
}

/** Shape: names of terms, of which each `*` stands for any text. */
export function selectTerms(names: readonly string[]): TermSelector {
  const selectors = names.map(selectorOf);
  const [only] = names;
  const isOne = names.length === 1 && !only?.includes('*');
  return {
    names,
    mayStandIn: (prefix) => selectors.some(({ head, open }) => meets(head, open, prefix)),
    of: isOne
      ? ({ terms }) => terms.filter(({ key }) => key === only)
      : ({ terms }) => terms.filter(({ key }) => selectors.some(({ names }) => names(key))),
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

/**
 * Finds the groups of a file that may hold the terms of a selector.
 * They are sorted by their prefixes first: a large file has thousands of groups of a few kinds.
 */
export function groupFinder(groups: () => readonly TermGroup[]): (selector: TermSelector) => TermGroup[] {
  const byPrefix = once(() => groupBy(groups(), ({ prefix }) => prefix));
  return ({ mayStandIn }) => {
    const found: TermGroup[] = [];
    for (const [prefix, same] of byPrefix())
      if (mayStandIn(prefix)) for (const group of same) found.push(group);
    return found;
  };
}
