// ACLs that take the name of a predefined one.
// Source: manual, 7.4 "Pre-defined ACLs".

import { isTaken } from '../grammar/judge-context.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly name: string;
  readonly test: string;
}

/** A reader takes the name for what it means everywhere else. */
export const aclHidesPredefined = perSection<Found>({
  id: 'haproxy/acl-hides-predefined',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ name, test }) =>
    `"${name}" is an ACL that HAProxy has itself (${test}); this one takes its place in silence.`,
  about: ['acl'],
  check(section, report, { vocabulary, target }) {
    for (const { args } of section.of('acl')) {
      const [name] = args;
      const fact = name && vocabulary.predefinedAcl(name.text);
      if (fact && isTaken(fact, target)) report(name.range, { name: name.text, test: fact.test });
    }
  },
});
