// When a calendar expression comes true next. Pure: the time to start from is handed in, clocks are for the doors.
// Times are those on a wall clock; a change to summer time is not looked at.

import type { LocalTime } from '../../../core/surroundings.ts';
import { type CalendarExpression, fitsFromEnd, nextInField } from './expression.ts';

/** A time on a clock on the wall, whatever its zone. */
export type WallClock = Omit<LocalTime, 'aheadOfUtc'>;

const LAST_YEAR = 2199;

/** The next times after `from`, at most `count` of them; fewer where the expression comes to an end. */
export function nextElapses(expression: CalendarExpression, from: WallClock, count: number): WallClock[] {
  const found: WallClock[] = [];
  let after = from;
  while (found.length < count) {
    const next = nextElapse(expression, after);
    if (!next) break;
    found.push(next);
    after = next;
  }
  return found;
}

function nextElapse(expression: CalendarExpression, after: WallClock): WallClock | undefined {
  const sameDay = nextTime(expression, after, true);
  if (isDay(expression, after) && sameDay) return { ...after, ...sameDay };
  const midnight = nextTime(expression, { hour: 0, minute: 0, second: 0 }, false);
  const day = nextDay(expression, after);
  return day && midnight && { ...day, ...midnight };
}

type Time = Pick<WallClock, 'hour' | 'minute' | 'second'>;
type Day = Pick<WallClock, 'year' | 'month' | 'day'>;

/** The first time of a day from `from` on; `strictly`: behind it. */
function nextTime(
  { hour, minute, second }: CalendarExpression,
  from: Time,
  strictly: boolean,
): Time | undefined {
  const seconds = (start: number) => nextInField(second, start, 59);
  const minutes = (start: number) => nextInField(minute, start, 59);
  const firstSecond = seconds(0);
  const firstMinute = minutes(0);
  if (firstSecond === undefined || firstMinute === undefined) return undefined;
  const sameHour = nextInField(hour, from.hour, 23) === from.hour;
  if (sameHour && minutes(from.minute) === from.minute) {
    const later = seconds(from.second + (strictly ? 1 : 0));
    if (later !== undefined) return { hour: from.hour, minute: from.minute, second: later };
  }
  const laterMinute = sameHour ? minutes(from.minute + 1) : undefined;
  if (laterMinute !== undefined) return { hour: from.hour, minute: laterMinute, second: firstSecond };
  const laterHour = nextInField(hour, sameHour ? from.hour + 1 : from.hour, 23);
  return laterHour === undefined ? undefined : { hour: laterHour, minute: firstMinute, second: firstSecond };
}

/** The first day behind this one that fits. Months that do not fit are passed over whole. */
function nextDay(expression: CalendarExpression, { year, month, day }: Day): Day | undefined {
  let first = day + 1;
  for (let at = { year, month }; at.year <= LAST_YEAR; at = nextMonth(at)) {
    if (nextInField(expression.year, at.year, LAST_YEAR) === undefined) return undefined;
    const found = firstDayIn(expression, at, first);
    if (found !== undefined) return { ...at, day: found };
    first = 1;
  }
  return undefined;
}

type Month = Pick<WallClock, 'year' | 'month'>;

const nextMonth = ({ year, month }: Month): Month =>
  month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };

function firstDayIn(expression: CalendarExpression, at: Month, from: number): number | undefined {
  if (nextInField(expression.month, at.month, 12) !== at.month) return undefined;
  for (let day = from; day <= daysOf(at); day++) if (isDay(expression, { ...at, day })) return day;
  return undefined;
}

/** Day 0 of the next month is the last one of this. */
const daysOf = ({ year, month }: Month): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isDay({ weekdays, year, month, day, fromMonthEnd }: CalendarExpression, at: Day): boolean {
  const weekday = (new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay() + 6) % 7;
  return (
    (weekdays === undefined || weekdays.has(weekday)) &&
    nextInField(year, at.year, LAST_YEAR) === at.year &&
    nextInField(month, at.month, 12) === at.month &&
    (fromMonthEnd ? fitsFromEnd(day, daysOf(at) - at.day + 1) : nextInField(day, at.day, 31) === at.day)
  );
}
