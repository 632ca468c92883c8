// A timer that counts from when its unit last ran, and has nothing that runs it for the first time; or whose day
// is in no calendar.
// Source: systemd.timer(5), "OnUnitActiveSec=".

import { whole } from '../../../core/rule.ts';
import { nextElapses, type WallClock } from '../calendar/next-elapse.ts';
import { parseCalendar } from '../calendar/parse-calendar.ts';
import { adding } from '../fixes.ts';
import type { UnitModel } from '../model.ts';

interface Found {
  readonly name: string;
  /** The calendar has no such day; otherwise nothing makes the first run. */
  readonly noDay: boolean;
}

export const timerNeverStarts = whole<UnitModel, Found>({
  id: 'systemd/timer-never-starts',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, noDay }) =>
    noDay
      ? `No day fits ${name}=: this time never comes.`
      : `${name}= counts from the last run of the unit, and nothing here makes the first one: the timer never elapses.`,
  check(model, report) {
    const { settings, file, hasTemplateLines } = model;
    for (const calendar of settings.inForce('Timer', 'OnCalendar')) {
      if (isImpossible(calendar.value.text)) report(calendar.range, { name: calendar.name, noDay: true });
    }
    if (file.dropIn || hasTemplateLines) return;
    const relative = RELATIVE.flatMap((name) => settings.inForce('Timer', name));
    const [first] = relative;
    if (!first || FIRST.some((name) => settings.inForce('Timer', name).length > 0)) return;
    report(
      first.range,
      { name: first.name, noDay: false },
      { fixes: [adding(model, 'Timer', 'OnBootSec=5min')] },
    );
  },
});

const RELATIVE = ['OnUnitActiveSec', 'OnUnitInactiveSec'];
const FIRST = ['OnCalendar', 'OnActiveSec', 'OnBootSec', 'OnStartupSec', 'OnClockChange', 'OnTimezoneChange'];

/** Before any time that somebody could mean. */
const LONG_AGO: WallClock = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0 };

/** `*-02-30`. A day that has passed is another matter, and takes a clock. */
function isImpossible(text: string): boolean {
  const expression = parseCalendar(text);
  return expression?.day !== undefined && nextElapses(expression, LONG_AGO, 1).length === 0;
}
