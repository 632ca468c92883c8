// A unit that is required, and not waited for: both start at the same time, and which one is first is chance.
// Source: systemd.unit(5), "Requires=" and "After=".

import { whole } from '../../../core/rule.ts';
import { adding } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import { unitsIn } from '../service.ts';

interface Found {
  readonly name: string;
  readonly unit: string;
}

export const dependencyUnordered = whole<UnitModel, Found>({
  id: 'systemd/dependency-unordered',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, unit }) =>
    `${name}=${unit} says nothing about order: without After=${unit} both start at the same time.`,
  check(model, report) {
    const { file, settings, hasTemplateLines } = model;
    if (file.dropIn || hasTemplateLines || settings.text('Unit', 'DefaultDependencies') === 'no') return;
    const ordered = new Set(unitsIn(model, 'Unit', ['After', 'Before']).map(({ unit }) => unit));
    const first = new Set<string>();
    for (const { unit, directive } of unitsIn(model, 'Unit', ['Requires', 'BindsTo', 'Requisite', 'Wants'])) {
      if (!isInNeed(unit, directive.name, model) || ordered.has(unit) || first.has(unit)) continue;
      first.add(unit);
      report(
        directive.range,
        { name: directive.name, unit },
        {
          fixes: [adding(model, 'Unit', `After=${unit}`)],
          ...(unit === ONLINE ? { severity: 'warning' } : {}),
        },
      );
    }
  },
});

const ONLINE = 'network-online.target';

/** Units that this one can do nothing without while it starts. Many others are only wanted to run as well. */
function isInNeed(unit: string, name: string, { file, type }: UnitModel): boolean {
  if (unit === ONLINE) return true;
  if (name === 'Wants' || !/\.(?:service|mount|automount|swap|device)$/.test(unit)) return false;
  // Timers, paths and sockets are tied to their service by themselves, and targets collect what they name.
  const own = file.unit.replace(/\.\w+$/, '');
  return type === 'service' && !unit.startsWith(`${own}.`) && !/[%$@{<]/.test(unit);
}
