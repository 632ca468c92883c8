// `fullconn` where no server has a limit that moves.
// Source: manual, 4.2 "fullconn" and 5.2 "minconn".

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import type { Section } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';

type Found = null;

/** The load at which limits are full counts only for servers with `minconn`. */
export const fullconnIdle = whole<HaproxyModel, Found>({
  id: 'haproxy/fullconn-idle',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: () => '"fullconn" does nothing here: it scales the limit of servers with "minconn", and none has it.',
  check(model, report) {
    for (const section of model.own.holding('fullconn')) {
      const [statement] = section.of('fullconn');
      if (!statement || statement.conditional || section.kind === 'defaults') continue;
      if (!hasFixedLimits(section, model)) continue;
      reportFrom(section, model, report)(statement.keywordRange, null);
    }
  },
});

function hasFixedLimits(section: Section, { own }: HaproxyModel): boolean {
  const lineage = own.lineages.get(section);
  if (!lineage?.complete || section.servers.length === 0) return false;
  const lines = lineage.sections.flatMap(({ servers }) => servers);
  return !lines.some(({ open, options }) => open || options.some(({ name }) => name === 'minconn'));
}
