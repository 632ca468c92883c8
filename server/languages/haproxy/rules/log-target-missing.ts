// Frontends that say how to log and not where to.
// Source: the program's warning that a log format is ignored without an address; manual, 4.2 "log".

import { whole } from '../../../core/rule.ts';
import { isDisabled } from '../inheritance.ts';
import type { HaproxyModel } from '../model.ts';
import { nameOf, type Section, type Statement } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';

interface Found {
  readonly title: string;
  readonly keyword: string;
}

const FORMATS: readonly string[] = ['option httplog', 'option tcplog', 'option httpslog', 'log-format'];
const TARGETS: readonly string[] = ['log'];

/** A log that goes nowhere. */
export const logTargetMissing = whole<HaproxyModel, Found>({
  id: 'haproxy/log-target-missing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ title, keyword }) =>
    `"${keyword}" has no effect in ${title}: no "log" line, in it or in its defaults, says where logs go.`,
  check(model, report) {
    const said = new Set<Statement>();
    for (const section of model.own.sections) {
      const format = idleFormat(section, model);
      if (!format || said.has(format.statement)) continue;
      said.add(format.statement);
      const found = { title: nameOf(section), keyword: format.statement.keyword };
      reportFrom(format.owner, model, report)(format.statement.keywordRange, found);
    }
  },
});

/** The line that asks for a log, with the section that it stands in. */
function idleFormat(section: Section, { own }: HaproxyModel) {
  if (section.kind !== 'frontend' && section.kind !== 'listen') return undefined;
  const lineage = own.lineages.get(section);
  if (!lineage?.complete || isDisabled(lineage) || lineage.setting(TARGETS)) return undefined;
  const statement = lineage.setting(FORMATS);
  const owner = statement && lineage.holderOf(statement);
  return statement && owner && !statement.conditional && !statement.prefix ? { statement, owner } : undefined;
}
