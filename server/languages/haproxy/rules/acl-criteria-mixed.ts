// One name of an ACL with several criteria: they are joined by or.
// Source: manual, 7.1 "ACL basics".

import { groupBy } from '../../../core/group.ts';
import type { Statement } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly name: string;
  readonly criteria: readonly string[];
}

/** Who meant both to hold gets either. */
export const aclCriteriaMixed = perSection<Found>({
  id: 'haproxy/acl-criteria-mixed',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  entire: true,
  says: ({ name, criteria }) =>
    `"${name}" holds when any of its lines does: ${criteria.join(' or ')}. For all of them, use one name for each.`,
  about: ['acl'],
  check(section, report) {
    const lines = section.of('acl');
    if (lines.length < 2) return;
    for (const [name, alike] of groupBy(lines, ({ args: [word] }) => word?.text ?? '')) {
      const criteria = [...new Set(alike.map(criterionOf))];
      const last = alike.at(-1)?.args[0];
      if (last && criteria.length > 1 && new Set(criteria.map(subjectOf)).size > 1)
        report(last.range, { name, criteria });
    }
  },
});

const criterionOf = ({ args }: Statement): string => args[1]?.text.split(',')[0] ?? '';

/** `path`, `path_beg` and `url` all look at the address; `src` looks elsewhere. */
const subjectOf = (criterion: string): string =>
  criterion
    .replace(/_(?:beg|end|sub|dir|dom|reg|len|str|ip|cnt|val)(?=\(|$)/, '')
    .replace(/^(?:url|base|pathq?|query)$/, 'address');
