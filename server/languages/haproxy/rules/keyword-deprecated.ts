// Keywords that the next versions will refuse.
// Source: the manuals and messages of the versions.

import type { KeywordFact, OptionFact } from '../catalogue.ts';
import { perSection } from '../section-rule.ts';
import { reaches } from '../versions.ts';

interface Found {
  readonly keyword: string;
  readonly since: string;
  readonly removed: string | undefined;
  readonly replacement: string | undefined;
}

/** It still works, for some versions more. */
export const keywordDeprecated = perSection<Found>({
  id: 'haproxy/keyword-deprecated',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ keyword, since, removed, replacement }) =>
    `"${keyword}" is deprecated since HAProxy ${since}${removed ? ` and refused from ${removed} on` : ''}${replacement ? `; in its place: ${replacement}` : ''}.`,
  about: ({ termsWhere }) => termsWhere(isDeprecated),
  check(section, report, { target }) {
    for (const statement of section.statements) {
      const { fact, accepted, keyword, conditional } = statement;
      if (!fact?.deprecated || conditional || !accepted) continue;
      const { deprecated: since, removed, replacement } = fact;
      const gone = target.versions.some((version) => reaches(version, removed));
      if (gone || !target.versions.some((version) => reaches(version, since))) continue;
      report(
        statement.keywordRange,
        { keyword, since, removed, replacement },
        { target, tags: ['deprecated'] },
      );
    }
  },
});

const isDeprecated = ({ deprecated }: KeywordFact | OptionFact): boolean => deprecated !== undefined;
