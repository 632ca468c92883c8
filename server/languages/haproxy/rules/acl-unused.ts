// ACLs that no condition asks for.
// Source: manual, 7.2.

import type { Statement } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly name: string;
}

/** A test that decides nothing. */
export const aclUnused = perSection<Found>({
  id: 'haproxy/acl-unused',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  says: ({ name }) => `No condition of this section asks for ACL "${name}".`,
  about: ['acl'],
  check(section, report, { own }) {
    const judgement = own.contentOf.get(section)?.judgement;
    // Defaults declare for those that take them over; the fetch acl() names ACLs as well.
    if (!judgement || section.kind === 'defaults' || section.templated) return;
    const said = new Set<string>();
    for (const statement of section.of('acl')) {
      const [name] = statement.args;
      if (!name || name.opaque || judgement.usedAcls.has(name.text) || said.has(name.text)) continue;
      if (statement.conditional || section.statements.some((other) => asks(other, name.text))) continue;
      said.add(name.text);
      report(name.range, { name: name.text }, { tags: ['unnecessary'] });
    }
  },
});

/** Conditions that the grammar does not follow, such as those of Lua actions. */
const asks = ({ keyword, args }: Statement, name: string): boolean =>
  args.some(
    ({ text }, at) =>
      text.includes('acl(') || (keyword !== 'acl' && at > 0 && text.replace(/^!/, '') === name),
  );
