// Frontends that allow more connections than the whole process.
// Source: manual, 3.2 "maxconn", 4.2 "maxconn".

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import type { Statement } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';

interface Found {
  readonly own: number;
  readonly global: number;
}

/** A limit that is never reached. */
export const maxconnExceedsGlobal = whole<HaproxyModel, Found>({
  id: 'haproxy/maxconn-exceeds-global',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ own, global }) =>
    `maxconn ${own} is above the ${global} of the global section: the process stops accepting before this limit counts.`,
  check(model, report) {
    const sections = model.own.holding('maxconn');
    const limit = sections
      .flatMap((section) => (section.kind === 'global' ? section.of('maxconn') : []))
      .at(-1);
    const global = limit && numberOf(limit);
    if (global === undefined) return;
    for (const section of sections) {
      if (!['defaults', 'frontend', 'listen'].includes(section.kind)) continue;
      const statement = section.of('maxconn').at(-1);
      const own = statement && numberOf(statement);
      if (statement && own !== undefined && own > global)
        reportFrom(section, model, report)(statement.keywordRange, { own, global });
    }
  },
});

function numberOf({ args, conditional }: Statement): number | undefined {
  const text = args[0]?.text ?? '';
  return conditional || !/^[1-9]\d*$/.test(text) ? undefined : Number(text);
}
