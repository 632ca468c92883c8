// A rare timer without Persistent=: a run that falls into a time when the machine is off does not take place.
// Source: systemd.timer(5), "Persistent=".

import { whole } from '../../../core/rule.ts';
import { nextElapses } from '../calendar/next-elapse.ts';
import { parseCalendar } from '../calendar/parse-calendar.ts';
import { adding } from '../fixes.ts';
import type { UnitModel } from '../model.ts';

export const timerSkips = whole<UnitModel, null>({
  id: 'systemd/timer-skips',
  severity: 'hint',
  since: '0.1.0',
  fix: 'ask',
  says: () => 'Without Persistent=yes a run is left out when the machine is off at that time.',
  check(model, report) {
    const { settings, file, hasTemplateLines } = model;
    const [calendar, ...more] = settings.inForce('Timer', 'OnCalendar');
    if (
      !calendar ||
      more.length > 0 ||
      file.dropIn ||
      hasTemplateLines ||
      settings.last('Timer', 'Persistent')
    )
      return;
    if (isRare(calendar.value.text))
      report(calendar.range, null, { fixes: [adding(model, 'Timer', 'Persistent=yes')] });
  },
});

/** Any day does: a time that comes back within some hours is caught up by itself. */
const SOME_DAY = { year: 2024, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
const RUNS = 2;

function isRare(text: string): boolean {
  const expression = parseCalendar(text);
  const [first, second] = expression ? nextElapses(expression, SOME_DAY, RUNS) : [];
  return (
    first !== undefined && second !== undefined && (first.day !== second.day || first.month !== second.month)
  );
}
