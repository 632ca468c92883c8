// Lines that HAProxy reads and ignores where they stand.
// Source: the program's warnings "ignored because … has no … capability".

import type { KeywordFact, OptionFact } from '../catalogue.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly keyword: string;
  readonly kind: string;
}

/** The line does nothing in a section of this kind. */
export const keywordMisplaced = perSection<Found>({
  id: 'haproxy/keyword-misplaced',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  entire: true,
  says: ({ keyword, kind }) => `HAProxy ignores "${keyword}" in a ${kind} section.`,
  about: ({ termsWhere }) => termsWhere(isIgnoredSomewhere),
  check(section, report) {
    section.byKeyword.forEach((statements, keyword) => {
      const fact = statements[0]?.fact;
      if (!fact?.ignoredIn?.includes(section.kind) || fact.removed) return;
      for (const { keywordRange, conditional, prefix } of statements) {
        if (!conditional && !prefix)
          report(keywordRange, { keyword, kind: section.kind }, { tags: ['unnecessary'] });
      }
    });
  },
});

const isIgnoredSomewhere = (fact: KeywordFact | OptionFact): boolean =>
  'ignoredIn' in fact && fact.ignoredIn !== undefined;
