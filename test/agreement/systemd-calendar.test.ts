// Against the real program: calendar expressions in their full form, and the times that come next.
// Skipped where it is not installed.

import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { normalForm } from '../../server/languages/systemd/calendar/expression.ts';
import { parseCalendar } from '../../server/languages/systemd/calendar/parse-calendar.ts';
import { spellNext } from '../../server/languages/systemd/spell-out.ts';
import { SAMPLES } from './systemd-samples.ts';
import { verifierVersion } from './systemd-verify.ts';

const isHere = verifierVersion() !== undefined;
if (!isHere) console.info('systemd-analyze is not installed. The tests of calendars against it are skipped.');

const MORE = [
  'Sat,Sun 20:00',
  'Fri *-*-13 12:00',
  '*-01..06-01 00:00',
  '*-*-01,15 06:30',
  'Mon *-*-01..07 03:00',
  '2028-02-29',
  '*-*~07/1',
  '*-02-29 00:00',
  '2027-12-24 18:00',
  '*:00,30',
  '*-*-* 22..23:15/20:10',
  'quarterly',
  'semiannually',
  'yearly',
  'weekly',
  'monthly',
  'minutely',
  'hourly',
  '*-4/3-1 00:00',
  'Sun *-*~1 04:00',
  '30-1-1',
  '*:*:10/20',
  'Wed..Sat,Tue 12-10-15 1:2:3',
  '*-12-31 23:59:59',
];
const FROM = { year: 2027, month: 11, day: 22, hour: 14, minute: 30, second: 5, aheadOfUtc: 0 };
const COUNT = 4;

/** Full form and next times; `undefined` where the program does not take the text. */
function asked(text: string): { readonly form: string; readonly next: readonly string[] } | undefined {
  const options = [`--iterations=${COUNT}`, '--base-time=2027-11-22 14:30:05 UTC', '--', text];
  const { stdout } = spawnSync('systemd-analyze', ['calendar', ...options], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
  });
  const form = /(?:Normalized|Original) form: (.*)$/m.exec(
    /Normalized form: .*/.exec(stdout)?.[0] ?? '',
  )?.[1];
  const next = [...stdout.matchAll(/(?:Next elapse|Iter\. #\d+): (\w{3} \S+ \S+) UTC/g)].map(
    ([, time = '']) => time,
  );
  return form === undefined ? undefined : { form, next };
}

describe.skipIf(!isHere)('beside systemd-analyze calendar', () => {
  test.each([...(SAMPLES.calendar ?? []), ...MORE])('%s', (text) => {
    const expected = asked(text);
    const expression = parseCalendar(text);
    expect(expression === undefined).toBe(expected === undefined);
    if (!expression || !expected) return;
    expect(normalForm(expression)).toBe(expected.form);
    // Zones and parts of a second are not followed up.
    if (expression.zone !== undefined || /\d\.\d/.test(text)) return;
    expect(spellNext(expression, () => FROM, COUNT)).toEqual(expected.next);
  });
});
