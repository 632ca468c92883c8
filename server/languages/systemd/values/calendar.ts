// The reader of calendar expressions, and what people write who know cron.

import { nearestWord } from '../../../core/nearest.ts';
import { parseCalendar } from '../calendar/parse-calendar.ts';
import { CALENDAR_WORDS } from '../familiar.ts';
import type { Judge } from './fault.ts';

export const calendar: Judge = (text) =>
  parseCalendar(text)
    ? undefined
    : { expected: 'a calendar expression such as daily or Mon *-*-* 04:00', instead: better(text) };

function better(text: string): string | undefined {
  const bare = text.replace(/^@/, '').toLowerCase();
  const word = /^[a-z-]+$/.test(bare) ? nearestWord(bare, CALENDAR_WORDS) : undefined;
  const candidate = word ?? fromCron(text) ?? text.replace(/(^|[-:\s])\*\//g, '$10/');
  return parseCalendar(candidate) ? candidate : undefined;
}

const NUMBER = /^(?:\*|\*\/\d+|\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)$/;
const CRON_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The five fields of a crontab. Day of month and weekday together mean "either", which has no equal here. */
function fromCron(text: string): string | undefined {
  const fields = text.trim().split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  if (fields.length !== 5 || !fields.every((part) => NUMBER.test(part)) || (day !== '*' && weekday !== '*'))
    return undefined;
  const days =
    weekday === '*'
      ? ''
      : `${weekday.replace('-', '..').replace(/\d/g, (digit) => CRON_DAYS[Number(digit)] ?? '')} `;
  return `${days}*-${field(month, 1)}-${field(day, 1)} ${field(hour, 0)}:${field(minute, 0)}`;
}

const field = (text: string, first: number): string =>
  text
    .replace(/^\*\//, `${first}/`)
    .replaceAll('-', '..')
    .replace(/\d+/g, (digits) => digits.padStart(2, '0'));
