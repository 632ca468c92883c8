// Text → calendar expression. What is no expression gives nothing; finding a better one is for the value's reader.

import type { CalendarExpression, Component, Field } from './expression.ts';

const once = (start: number): Field => [{ start, step: 0 }];
const START_OF_DAY = { hour: once(0), minute: once(0), second: once(0) };
const ANY = { weekdays: undefined, year: undefined, month: undefined, day: undefined, fromMonthEnd: false };

const half: Field = [1, 7].map((start) => ({ start, step: 0 }));
const quarter: Field = [1, 4, 7, 10].map((start) => ({ start, step: 0 }));
const yearly = { ...ANY, ...START_OF_DAY, month: once(1), day: once(1) };
const twiceAYear = { ...ANY, ...START_OF_DAY, month: half, day: once(1) };

/** Words for whole expressions. */
const SHORTHANDS: ReadonlyMap<string, CalendarExpression> = new Map<string, CalendarExpression>([
  ['minutely', { ...ANY, hour: undefined, minute: undefined, second: once(0) }],
  ['hourly', { ...ANY, hour: undefined, minute: once(0), second: once(0) }],
  ['daily', { ...ANY, ...START_OF_DAY }],
  ['weekly', { ...ANY, ...START_OF_DAY, weekdays: new Set([0]) }],
  ['monthly', { ...ANY, ...START_OF_DAY, day: once(1) }],
  ['quarterly', { ...ANY, ...START_OF_DAY, month: quarter, day: once(1) }],
  ...['yearly', 'annually', 'anually'].map((word) => [word, yearly] as const),
  ...['semiannually', 'semi-annually', 'biannually', 'bi-annually'].map(
    (word) => [word, twiceAYear] as const,
  ),
]);

/**
 * Reads an expression such as `Mon,Fri *-*-1..7 18:00`.
 * Shape:  weekdays, date, time and zone, each optional, in this order.
 * Errors: never throws; `undefined` for what systemd does not take. Names of zones are judged by their shape.
 * Source: systemd.time(7), "Calendar Events".
 */
export function parseCalendar(text: string): CalendarExpression | undefined {
  const [, seconds] = /^@(\d{1,11})(?:\.\d+)?$/.exec(text) ?? [];
  if (seconds !== undefined) return momentOf(Number(seconds));
  const { body, zone } = splitZone(text.trim());
  const shorthand = SHORTHANDS.get(body.toLowerCase());
  const read = shorthand ?? readFields(body);
  return read && (zone === undefined ? read : { ...read, zone });
}

/** One moment, in seconds since 1970. */
function momentOf(seconds: number): CalendarExpression {
  const moment = new Date(seconds * 1000);
  return {
    weekdays: undefined,
    year: once(moment.getUTCFullYear()),
    month: once(moment.getUTCMonth() + 1),
    day: once(moment.getUTCDate()),
    fromMonthEnd: false,
    hour: once(moment.getUTCHours()),
    minute: once(moment.getUTCMinutes()),
    second: once(moment.getUTCSeconds()),
    zone: 'UTC',
  };
}

/** The last word where it could be a zone: they begin with a capital letter, and so do days of the week. */
function splitZone(text: string): { readonly body: string; readonly zone?: string } {
  const [, body = '', zone = ''] = /^(.*\S)\s+([A-Z][A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*)$/.exec(text) ?? [];
  return zone === '' || weekdayOf(zone) !== undefined ? { body: text } : { body, zone };
}

function readFields(text: string): CalendarExpression | undefined {
  if (text === '') return undefined;
  const days = readWeekdays(text);
  if (!days) return undefined;
  const { date, time } = splitDate(days.rest);
  const dateFields = date === undefined ? { ...ANY } : readDate(date);
  const timeFields = time === undefined ? START_OF_DAY : readTime(time);
  return dateFields && timeFields && { ...dateFields, ...timeFields, weekdays: days.weekdays };
}

/** Blanks stand between date and time; without one it is the colon that tells a time. */
function splitDate(text: string): { readonly date?: string; readonly time?: string } {
  const [first = '', ...rest] = text.split(/\s+/).filter((part) => part !== '');
  if (first === '') return {};
  if (first.includes(':')) return { time: [first, ...rest].join(' ') };
  return rest.length === 0 ? { date: first } : { date: first, time: rest.join(' ') };
}

const LONG_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const weekdayOf = (word: string): number | undefined => {
  const lower = word.toLowerCase();
  const index = LONG_NAMES.findIndex((name) => name === lower || name.slice(0, 3) === lower);
  return index < 0 ? undefined : index;
};

interface Weekdays {
  readonly weekdays: ReadonlySet<number> | undefined;
  readonly rest: string;
}

/** `Mon..Fri,Sun` and the rest of the text; `undefined` where a list of days goes wrong. */
function readWeekdays(text: string): Weekdays | undefined {
  const [list = '', rest = ''] = splitOnce(text);
  if (!/^[A-Za-z]/.test(list)) return { weekdays: undefined, rest: text };
  const days = new Set<number>();
  for (const part of list.replace(/,$/, '').split(',')) {
    const [from = '', to = from, ...more] = part.split(/\.\.|-/);
    const [first, last] = [weekdayOf(from), weekdayOf(to)];
    if (first === undefined || last === undefined || first > last || more.length > 0) return undefined;
    for (let day = first; day <= last; day++) days.add(day);
  }
  return { weekdays: days, rest };
}

function splitOnce(text: string): readonly string[] {
  const at = text.search(/\s/);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at).trim()];
}

const YEARS = { low: 1970, high: 2199 };
const MONTHS = { low: 1, high: 12 };
const DAYS = { low: 1, high: 31 };
const HOURS = { low: 0, high: 23 };
const SIXTY = { low: 0, high: 59 };
const SECONDS = { low: 0, high: 59.999_999 };

type DateFields = Omit<CalendarExpression, 'hour' | 'minute' | 'second' | 'zone'>;

function readDate(text: string): DateFields | undefined {
  const [, first = '', second, mark = '-', third] =
    /^([^-~]*)(?:[-]([^-~]*))?(?:([-~])([^-~]*))?$/.exec(text) ?? [];
  const fromMonthEnd = mark === '~' && third !== undefined;
  const [year, month, day] = datePartsOf(first, second, third, fromMonthEnd);
  if (month === undefined || day === undefined) return undefined;
  const fields = {
    year: year === undefined ? undefined : fullYears(readField(year, YEARS_AS_WRITTEN)),
    month: readField(month, MONTHS),
    // The last three days of a long month cannot be counted from its end in a short one.
    day: readField(day, fromMonthEnd ? { low: DAYS.low, high: DAYS.high - 3 } : DAYS),
  };
  if (fields.year === 'wrong' || fields.month === 'wrong' || fields.day === 'wrong') return undefined;
  return { weekdays: undefined, year: fields.year, month: fields.month, day: fields.day, fromMonthEnd };
}

/** Year, month and day; two parts are month and day. */
function datePartsOf(
  first: string,
  second: string | undefined,
  third: string | undefined,
  fromEnd: boolean,
): readonly (string | undefined)[] {
  if (second === undefined) return fromEnd ? [undefined, first, third] : [];
  return third === undefined ? [undefined, first, second] : [first, second, third];
}

const YEARS_AS_WRITTEN = { low: 0, high: YEARS.high };

/** Two digits are of this century up to 69. */
function fullYears(field: Field | 'wrong'): Field | 'wrong' {
  if (field === 'wrong' || field === undefined) return field;
  const full = (year: number): number => (year < 70 ? year + 2000 : year < 100 ? year + 1900 : year);
  const years = field.map(({ start, stop, step }): Component => {
    const from = full(start);
    return stop === undefined ? { start: from, step } : { start: from, stop: full(stop), step };
  });
  const isPossible = years.every(({ start, stop = start }) => start >= YEARS.low && start <= stop);
  return isPossible ? years : 'wrong';
}

function readTime(text: string): Pick<CalendarExpression, 'hour' | 'minute' | 'second'> | undefined {
  const parts = text.split(':');
  const [hour = '', minute, second = '0'] = parts;
  if (minute === undefined || parts.length > 3) return undefined;
  const [hours, minutes, seconds] = [
    readField(hour, HOURS),
    readField(minute, SIXTY),
    readField(second, SECONDS),
  ];
  if (hours === 'wrong' || minutes === 'wrong' || seconds === 'wrong') return undefined;
  return { hour: hours, minute: minutes, second: seconds };
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** `*`, or a list of numbers, ranges and steps. */
function readField(text: string, bounds: Bounds): Field | 'wrong' {
  if (text === '*') return undefined;
  const components = text.split(',').map((part) => readComponent(part, bounds));
  const known = components.filter((component): component is Component => component !== undefined);
  return known.length === components.length ? known : 'wrong';
}

function readComponent(text: string, { low, high }: Bounds): Component | undefined {
  const [, first, last, every] =
    /^(\d+(?:\.\d{1,6})?)(?:\.\.(\d+(?:\.\d{1,6})?))?(?:\/(\d+(?:\.\d{1,6})?))?$/.exec(text) ?? [];
  if (first === undefined || (text.includes('.') && !/\.\./.test(text) && Number.isInteger(high)))
    return undefined;
  const [start, stop, step] = [
    Number(first),
    last === undefined ? undefined : Number(last),
    Number(every ?? 0),
  ];
  const end = stop ?? high;
  const fits = start >= low && start <= high && end <= high && start + step <= end && step <= high - low;
  if (!fits || (every !== undefined && step === 0)) return undefined;
  return stop === undefined ? { start, step } : { start, stop, step };
}
