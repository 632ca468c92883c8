// A unit that is to come before and after the same one, or before itself: a circle, and systemd drops a job to break it.
// Source: systemd.unit(5), "Before=, After=".

import { whole } from '../../../core/rule.ts';
import { removing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import { unitsIn } from '../service.ts';

interface Found {
  readonly unit: string;
  readonly reason: 'both' | 'itself' | 'conflict';
}

const SAYS: Readonly<Record<Found['reason'], (unit: string) => string>> = {
  both: (unit) =>
    `The unit is to come before and after ${unit}; systemd breaks the circle by dropping one of the jobs.`,
  itself: (unit) => `${unit} is this very unit; systemd drops the line.`,
  conflict: (unit) => `${unit} is conflicted with and wanted at once.`,
};

export const orderContradiction = whole<UnitModel, Found>({
  id: 'systemd/order-contradiction',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ unit, reason }) => SAYS[reason](unit),
  check(model, report) {
    const after = new Set(unitsIn(model, 'Unit', ['After']).map(({ unit }) => unit));
    const conflicts = new Set(unitsIn(model, 'Unit', ['Conflicts']).map(({ unit }) => unit));
    for (const { unit, directive } of unitsIn(model, 'Unit', [...ORDER, ...NEEDS])) {
      const isOwn = unit === model.file.unit || unit === '%n';
      const isCircle = directive.name === 'Before' && after.has(unit);
      const isClash = NEEDS.includes(directive.name) && conflicts.has(unit);
      if (!isOwn && !isCircle && !isClash) continue;
      const only = directive.value.text === unit ? [removing([directive])] : [];
      report(
        directive.range,
        { unit, reason: isOwn ? 'itself' : isCircle ? 'both' : 'conflict' },
        { fixes: only },
      );
    }
  },
});

const ORDER = ['After', 'Before'];
const NEEDS = ['Wants', 'Requires', 'BindsTo', 'Requisite'];
