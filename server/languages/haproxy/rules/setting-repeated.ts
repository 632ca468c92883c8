// Settings that a later line of the same section replaces.
// Source: manual: keywords that hold one value; the program takes the last in silence.

import { removeLine } from '../edit-section.ts';
import type { Statement } from '../nodes.ts';
import { perSection, sourceOf } from '../section-rule.ts';

interface Found {
  readonly keyword: string;
}

/** The first of two values does nothing. */
export const settingRepeated = perSection<Found>({
  id: 'haproxy/setting-repeated',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  entire: true,
  says: ({ keyword }) =>
    `This "${keyword}" does nothing: another one further down in the section replaces it.`,
  check(section, report, model) {
    section.byKeyword.forEach((statements, keyword) => {
      if (statements.length < 2 || !isValue(keyword)) return;
      const [later, ...earlier] = statements.filter(setsValue).toReversed();
      if (!later?.fact?.once || later.fact.removed) return;
      for (const statement of earlier) {
        const related = [{ range: later.keywordRange, message: 'This one holds.' }];
        const edits = [removeLine(statement, sourceOf(section, model))];
        const fixes = [{ title: 'Remove the line that does nothing', safe: false, edits }];
        report(statement.keywordRange, { keyword }, { related, fixes, tags: ['unnecessary'] });
      }
    });
  },
});

const setsValue = ({ prefix, conditional }: Statement): boolean => !prefix && !conditional;

/** Switches say the same twice; only values contradict each other. */
const isValue = (keyword: string): boolean =>
  /^(?:timeout |mode$|balance$|maxconn$|default_backend$|retries$|fullconn$|backlog$|nbthread$|log-format$|hash-type$|monitor-uri$|stats (?:uri|realm|refresh)$)/.test(
    keyword,
  );
