// Conditions that ask for an ACL and for its opposite.
// Source: manual, 7.2 "Using ACLs to form conditions": tests side by side all have to hold.

import type { Word } from '../nodes.ts';
import { readCondition } from '../parse-condition.ts';
import { ALL_RULES, rulesets } from '../rulesets.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly name: string;
}

/** `if api !api` never holds. */
export const conditionImpossible = perSection<Found>({
  id: 'haproxy/condition-impossible',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ name }) => `"${name}" and its opposite stand in one condition: together they never hold.`,
  about: ALL_RULES,
  mentions: /!/,
  check(section, report) {
    for (const statement of rulesets(section).flat()) {
      const words = readCondition(statement)?.words;
      const word = words && contradiction(words);
      if (word) report(word.range, { name: word.text.replace(/^!/, '') });
    }
  },
});

/** The second of two opposite names in one run of tests. */
function contradiction(words: readonly Word[]): Word | undefined {
  let asked = new Set<string>();
  let inBraces = false;
  let negated = false;
  for (const word of words) {
    const { text } = word;
    if (inBraces) inBraces = text !== '}';
    else if (text === '{' || text === '!{') inBraces = true;
    else if (text === '||' || text.toLowerCase() === 'or') asked = new Set();
    else if (text === '!') negated = !negated;
    else {
      const name = negated !== text.startsWith('!') ? `!${text.replace(/^!/, '')}` : text.replace(/^!/, '');
      negated = false;
      if (asked.has(name.startsWith('!') ? name.slice(1) : `!${name}`)) return word;
      asked.add(name);
    }
  }
  return undefined;
}
