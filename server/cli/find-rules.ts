// Finds rules by what people call them: id, name without its language, alias of another tool, glob.

import { Minimatch } from 'minimatch';
import type { RuleInfo } from '../core/rule.ts';

/** All names of a rule, its id first. */
export const namesOf = ({ id, aliases = [] }: RuleInfo): string[] => [
  id,
  id.slice(id.indexOf('/') + 1),
  ...aliases,
];

export function findRules(name: string, rules: readonly RuleInfo[]): readonly RuleInfo[] {
  const pattern = new Minimatch(name, { nocase: true });
  return rules.filter((rule) => namesOf(rule).some((known) => pattern.match(known)));
}
