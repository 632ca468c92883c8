// Rules behind one that ends the ruleset for everything.
// Source: manual, chapter 4.4: final actions; the program warns about some of them.

import { ALL_RULES, endsAlways, rulesets } from '../rulesets.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly keyword: string;
  readonly line: string;
}

/** HAProxy never comes to the rule. */
export const ruleUnreachable = perSection<Found>({
  id: 'haproxy/rule-unreachable',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  entire: true,
  says: ({ keyword, line }) =>
    `HAProxy never comes to this ${keyword} rule: "${line}" above it has no condition and ends the rules.`,
  about: ALL_RULES,
  check(section, report, { vocabulary, own }) {
    for (const rules of rulesets(section)) {
      if (rules.length < 2) continue;
      const end = rules.findIndex((rule) => endsAlways(rule, vocabulary));
      const [last, next] = [rules[end], rules[end + 1]];
      if (!last || !next) continue;
      const source = own.contentOf.get(section)?.source;
      const first = last.words[0] ?? last;
      const line =
        source?.slice({ start: first.range.start, end: (last.words.at(-1) ?? last).range.end }) ??
        last.keyword;
      const related = [{ range: last.keywordRange, message: 'This rule ends them.' }];
      report(next.keywordRange, { keyword: next.keyword, line }, { related, tags: ['unnecessary'] });
    }
  },
});
