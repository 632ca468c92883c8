// ACLs that are used and not declared above the use.
// Source: manual, 7.1 "ACL basics": an ACL has to be declared before it is used.

import { nearestWord } from '../../../core/nearest.ts';
import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { reportFrom } from '../section-rule.ts';

interface Found {
  readonly name: string;
  readonly suggestion: string | undefined;
  /** Declared, but further down. */
  readonly later: boolean;
}

/** A condition names an ACL that is not there. */
export const aclUndefined = whole<HaproxyModel, Found>({
  id: 'haproxy/acl-undefined',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, suggestion, later }) => {
    if (later) return `ACL "${name}" is declared further down; HAProxy has to meet the declaration first.`;
    if (OPERATORS.has(name))
      return `"${name}" is taken for the name of an ACL: conditions are joined by a space, or by "or".`;
    return `There is no ACL "${name}" in this section${suggestion ? `; did you mean "${suggestion}"?` : '.'}`;
  },
  check(model, report) {
    const { own } = model;
    for (const { content } of own.ask('unknown ACLs', ({ judgement }) => judgement.unknownAcls)) {
      const { section } = content;
      const { unknownAcls, acls } = content.judgement;
      if (!section || unknownAcls.length === 0 || section.header.conditional) continue;
      const lineage = own.lineages.get(section);
      if (section.templated || (lineage && !lineage.complete)) continue;
      const inherited = new Set(
        lineage?.sections
          .slice(1)
          .flatMap((each) => [...(own.contentOf.get(each)?.judgement.acls.keys() ?? [])]),
      );
      for (const { name, range } of unknownAcls) {
        if (inherited.has(name)) continue;
        const suggestion = acls.has(name) ? undefined : nearestWord(name, [...acls.keys(), ...inherited]);
        const edits = [{ range, text: suggestion ?? name }];
        const fix = suggestion ? { title: `Write ${suggestion}`, safe: false, edits } : undefined;
        const found = { name, suggestion, later: acls.has(name) };
        reportFrom(section, model, report)(range, found, { fixes: [fix] });
      }
    }
  },
});

/** How other languages join conditions. */
const OPERATORS: ReadonlySet<string> = new Set(['and', '&&', 'AND', 'not', '|']);
