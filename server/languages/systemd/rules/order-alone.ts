// Waiting for something without asking for it: it is only there if somebody else wants it.
// Source: systemd.special(7), "network-online.target".

import type { Severity } from '../../../core/finding.ts';
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
      const isStore = STORES.includes(kindOf(unit, model));
      if (wanted.has(unit) || (!PULLED_IN.includes(unit) && !isStore)) continue;
      report(
        directive.range,
        { unit },
        {
          fixes: [adding(model, 'Unit', `Wants=${unit}`)],
          ...mildness(unit, isStore, model),
        },
      );
    }
  },
});

/** What a service hardly works without, if it is ordered behind it at all. */
const STORES = ['database', 'broker', 'search', 'runtime-host'];

/** What is known of the program that a unit is called after. */
const kindOf = (unit: string, { vocabulary }: UnitModel): string =>
  (unit.endsWith('.service') && vocabulary.program(unit.replace(/(?:@.*)?\.service$/, ''))?.kind) || '';

/** The clock is set sooner or later on any machine; a store may be wanted by somebody else; a job may do with what is there. */
function mildness(unit: string, isStore: boolean, model: UnitModel): { readonly severity?: Severity } {
  if (unit === 'time-sync.target' || isStore) return { severity: 'hint' };
  return isLongRunning(model) ? {} : { severity: 'information' };
}
