// A timer that counts from when its unit last ran, and has nothing that runs it for the first time.
// Source: systemd.timer(5), "OnUnitActiveSec=".

import { whole } from '../../../core/rule.ts';
import { adding } from '../fixes.ts';
import type { UnitModel } from '../model.ts';

export const timerNeverStarts = whole<UnitModel, { readonly name: string }>({
  id: 'systemd/timer-never-starts',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name }) =>
    `${name}= counts from the last run of the unit, and nothing here makes the first one: the timer never elapses.`,
  check(model, report) {
    const { settings, file, hasTemplateLines } = model;
    if (file.dropIn || hasTemplateLines) return;
    const relative = RELATIVE.flatMap((name) => settings.inForce('Timer', name));
    const [first] = relative;
    if (!first || FIRST.some((name) => settings.inForce('Timer', name).length > 0)) return;
    report(first.range, { name: first.name }, { fixes: [adding(model, 'Timer', 'OnBootSec=5min')] });
  },
});

const RELATIVE = ['OnUnitActiveSec', 'OnUnitInactiveSec'];
const FIRST = ['OnCalendar', 'OnActiveSec', 'OnBootSec', 'OnStartupSec', 'OnClockChange', 'OnTimezoneChange'];
