// Values of directives as quantities with their unit resolved: time spans, sizes, percentages, counts.
// Which values a directive accepts is for the catalogue; text that is no quantity gives nothing.

import type { Quantity } from '../../core/terms.ts';
import { readBoolean } from './settings.ts';
import type { DirectiveRecord, Vocabulary } from './vocabulary.ts';

/**
 * Reads the value of a term such as `Service.TimeoutStopSec`.
 * Units:  the directive's own; a bare number means seconds, bytes or a count by its type.
 * Errors: never throws; `undefined` where the directive is unknown, takes no quantity, or is turned off by 0.
 */
export function measure(vocabulary: Vocabulary, key: string, text: string): Quantity | undefined {
  const dot = key.lastIndexOf('.');
  const record = vocabulary.directive(key.slice(0, dot), key.slice(dot + 1));
  return record && READERS[record.type]?.(text.trim(), record);
}

type Reader = (text: string, record: DirectiveRecord) => Quantity | undefined;

const quantity = (amount: number | undefined, dimension: Quantity['dimension']): Quantity | undefined =>
  amount === undefined ? undefined : { amount, dimension };

const seconds: Reader = (text, { name }) => {
  const amount = readTimeSpan(text);
  return quantity(amount === 0 ? zeroOf(name) : amount, 'seconds');
};

/** What 0 comes to: no limit for these, turned off or at once for the rest. */
function zeroOf(name: string): number | undefined {
  if (/^(?:Timeout(?:Start|Stop|Idle)?Sec|Job(?:Running)?TimeoutSec)$/.test(name))
    return Number.POSITIVE_INFINITY;
  return /^(?:WatchdogSec|RuntimeMaxSec|StartLimitInterval.*|.*LimitIntervalSec)$/.test(name) ? undefined : 0;
}

const bytes: Reader = (text) => quantity(readSize(text), 'bytes');
const percent: Reader = (text) => quantity(readPercent(text), 'percent');
const count: Reader = (text) => quantity(readCount(text), 'count');
/** So that `yes`, `true` and `1` are equal. */
const truth: Reader = (text) => {
  const value = readBoolean(text);
  return value === undefined ? undefined : { amount: value ? 1 : 0, dimension: 'count' };
};

/** One value is for both limits. Two different ones are no single quantity. */
const limit: Reader = (text, { rlimitUnit = '' }) => {
  const [soft = '', hard = soft] = text.split(':');
  return soft === hard ? LIMITS[rlimitUnit]?.(soft) : undefined;
};

const LIMITS: Readonly<Record<string, (text: string) => Quantity | undefined>> = {
  bytes: (text) => quantity(readSize(text), 'bytes'),
  count: (text) => quantity(readCount(text), 'count'),
  priority: (text) => quantity(readCount(text), 'count'),
  seconds: (text) => quantity(readTimeSpan(text), 'seconds'),
  microseconds: (text) => quantity(readTimeSpan(text, 'us'), 'seconds'),
};

const READERS: Readonly<Record<string, Reader>> = {
  seconds,
  nanoseconds: (text) => quantity(readTimeSpan(text, 'ns'), 'seconds'),
  bytes,
  percent,
  rlimit: limit,
  bool: truth,
  boolOrEnum: truth,
  unsigned: count,
  integer: count,
  weight: count,
  enumOrInteger: count,
  octal: (text) => quantity(/^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : undefined, 'count'),
  bytesOrPercent: (text, record) => percent(text, record) ?? bytes(text, record),
  integerOrPercent: (text, record) => percent(text, record) ?? count(text, record),
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A twelfth of a year of 365.25 days. */
const MONTH = 30.4375 * DAY;

const UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
      [['ns', 'nsec'], 1e-9],
      [['us', 'usec', 'µs', 'μs'], 1e-6],
      [['ms', 'msec'], 1e-3],
      [['s', 'sec', 'second', 'seconds'], 1],
      [['m', 'min', 'minute', 'minutes'], MINUTE],
      [['h', 'hr', 'hour', 'hours'], HOUR],
      [['d', 'day', 'days'], DAY],
      [['w', 'week', 'weeks'], 7 * DAY],
      [['M', 'month', 'months'], MONTH],
      [['y', 'year', 'years'], 12 * MONTH],
    ] as const
  ).flatMap(([names, amount]) => names.map((name) => [name, amount] as const)),
);

/**
 * Reads a time span such as `1min 30s`.
 * Shape:  words are summed, in any order.
 * Units:  result in seconds; `bare` is the unit of a number without one.
 * Errors: `undefined` for anything else.
 * Source: systemd.time(7), "Parsing Time Spans".
 */
export function readTimeSpan(text: string, bare = 's'): number | undefined {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (!/^(?:\d+(?:\.\d+)?\s*[a-zA-Zµμ]*\s*)+$/.test(text)) return undefined;
  let sum = 0;
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)\s*([a-zA-Zµμ]*)/g)) {
    const scale = UNITS.get(unit || bare);
    if (scale === undefined) return undefined;
    sum += Number(number) * scale;
  }
  return sum;
}

const SUFFIXES = ['', 'K', 'M', 'G', 'T', 'P', 'E'];

/** Reads `512M`, in bytes; suffixes are powers of 1024. */
export function readSize(text: string): number | undefined {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  const [, number, suffix = ''] = /^(\d+(?:\.\d+)?)\s*([BKMGTPE]?)$/.exec(text) ?? [];
  return number === undefined
    ? undefined
    : Number(number) * 1024 ** SUFFIXES.indexOf(suffix.replace('B', ''));
}

const PERCENT: Readonly<Record<string, number>> = { '%': 1, '‰': 10, '‱': 100 };

function readPercent(text: string): number | undefined {
  const [, number, sign = ''] = /^(\d+(?:\.\d+)?)([%‰‱])$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) / (PERCENT[sign] ?? 1);
}

/** A whole number; with a leading 0 it would be octal, which nobody means. */
function readCount(text: string): number | undefined {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  return /^[+-]?(?:0|[1-9]\d*)$/.test(text) ? Number(text) : undefined;
}
