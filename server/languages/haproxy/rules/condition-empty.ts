// Conditions without a test: the rule holds for everything.
// Source: the program takes them in silence, in every version.

import { readCondition } from '../parse-condition.ts';
import { ALL_RULES, rulesets } from '../rulesets.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly keyword: string;
  readonly rule: string;
}

/** Nothing stands behind `if` or `unless`. */
export const conditionEmpty = perSection<Found>({
  id: 'haproxy/condition-empty',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ keyword, rule }) =>
    `Nothing stands behind "${keyword}": HAProxy says nothing and applies "${rule}" to everything.`,
  about: ALL_RULES,
  mentions: /\b(?:if|unless)["'\s]*$|\b(?:if|unless)\s*(?:#|''|"")/m,
  check(section, report) {
    for (const statement of rulesets(section).flat()) {
      const condition = readCondition(statement);
      if (!condition || condition.words.some(({ text, opaque }) => opaque || text !== '')) continue;
      report(condition.keyword.range, { keyword: condition.keyword.text, rule: statement.keyword });
    }
  },
});
