// What rests on a note: rules and hints whose evidence it is. The other way round is evidence.ts.

import { addTo } from '../core/group.ts';
import type { RuleInfo } from '../core/rule.ts';
import type { Evidence } from './evidence.ts';

/** Looks up rules and hints by the slug of a note, in the order of `rules`. */
export function createReliance(
  rules: readonly RuleInfo[],
  evidence: (rule: string) => Evidence,
): (slug: string) => readonly RuleInfo[] {
  const resting = new Map<string, RuleInfo[]>();
  for (const rule of rules) {
    for (const { slug } of evidence(rule.id).notes) addTo(resting, slug, rule);
  }
  return (slug) => resting.get(slug) ?? [];
}
