// Waiting for the network without asking for it: network-online.target is only there if somebody wants it.
// Source: systemd.special(7), "network-online.target".

import { whole } from '../../../core/rule.ts';
import { adding } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import { isLongRunning, unitsIn } from '../service.ts';

/** Targets that do nothing unless a unit pulls them in. */
const PULLED_IN = ['network-online.target', 'time-sync.target'];

export const orderAlone = whole<UnitModel, { readonly unit: string }>({
  id: 'systemd/order-alone',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ unit }) => `After=${unit} alone waits only if another unit has asked for it; Wants=${unit} does.`,
  check(model, report) {
    const { file, hasTemplateLines } = model;
    if (file.dropIn || hasTemplateLines) return;
    const wanted = new Set(
      unitsIn(model, 'Unit', ['Wants', 'Requires', 'BindsTo', 'Requisite', 'Upholds']).map(
        ({ unit }) => unit,
      ),
    );
    for (const { unit, directive } of unitsIn(model, 'Unit', ['After'])) {
      if (!PULLED_IN.includes(unit) || wanted.has(unit)) continue;
      report(
        directive.range,
        { unit },
        {
          fixes: [adding(model, 'Unit', `Wants=${unit}`)],
          // The clock is set sooner or later on any machine, and a job that is run by a timer may do with what is there.
          ...(unit === 'time-sync.target'
            ? { severity: 'hint' }
            : isLongRunning(model)
              ? {}
              : { severity: 'information' }),
        },
      );
    }
  },
});
