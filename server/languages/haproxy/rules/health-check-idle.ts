// Health checks that are described and that no server runs.
// Source: manual, 4.2 "option httpchk", 5.2 "check"; the program's warnings about ignored check rules.

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { isProxy, type Section, type ServerLine, type Statement } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';

interface Found {
  readonly keyword: string;
}

const DESCRIBING: readonly string[] = [
  'option httpchk',
  'option tcp-check',
  'option mysql-check',
  'option pgsql-check',
  'option redis-check',
  'option smtpchk',
  'option ldap-check',
];

/** The check is set up and switched on for nobody. */
export const healthCheckIdle = whole<HaproxyModel, Found>({
  id: 'haproxy/health-check-idle',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ keyword }) =>
    `"${keyword}" describes a health check, and no server of this section has "check": nothing is checked.`,
  check(model, report) {
    for (const { content, found } of model.own.ask(
      'described checks',
      ({ section }) => describedIn(section),
      DESCRIBING,
    )) {
      const { section } = content;
      const lineage = section && model.own.lineages.get(section);
      const [statement] = found;
      if (!section || !statement || !lineage?.complete) continue;
      if (!isProxy(section) || section.kind === 'frontend') continue;
      if (section.servers.some(isChecked) || section.servers.every(isDefault)) continue;
      const lines = lineage.sections.flatMap(({ servers }) => servers);
      if (lines.some((line) => isChecked(line) || line.open || line.statement.conditional)) continue;
      reportFrom(section, model, report)(statement.keywordRange, { keyword: statement.keyword });
    }
  },
});

const isChecked = ({ options }: ServerLine): boolean =>
  options.some(({ name }) => name === 'check' || name === 'agent-check' || name === 'track');

const isDefault = ({ kind }: ServerLine): boolean => kind === 'default-server';

const describedIn = (section: Section | undefined): readonly Statement[] =>
  (section?.statements ?? []).filter(
    (statement) => DESCRIBING.includes(statement.keyword) && !statement.prefix && !statement.conditional,
  );
