// Rules that run earlier than the lines above them.
// Source: the program's warnings "will still be processed before".

import { ALL_RULES, rulesets, stageOf } from '../rulesets.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly keyword: string;
  readonly above: string;
}

/** The order in the file is not the order of the rules. */
export const ruleOrderMisleading = perSection<Found>({
  id: 'haproxy/rule-order-misleading',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  entire: true,
  says: ({ keyword, above }) =>
    `This ${keyword} rule runs before the ${above} rule above it: HAProxy orders rules by their kind, not by their place.`,
  about: ALL_RULES,
  check(section, report) {
    if (rulesets(section).length < 2) return;
    let latest: { readonly stage: number; readonly keyword: string } | undefined;
    const said = new Set<string>();
    for (const statement of section.statements) {
      const stage = stageOf(statement);
      if (stage === undefined || statement.conditional) continue;
      if (latest && stage < latest.stage && !said.has(statement.keyword)) {
        said.add(statement.keyword);
        report(statement.keywordRange, { keyword: statement.keyword, above: latest.keyword });
      } else if (!latest || stage > latest.stage) latest = { stage, keyword: statement.keyword };
    }
  },
});
