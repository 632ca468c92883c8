// Values of directives as quantities with their unit resolved, by the type that the catalogue names.
// How a number with its unit is read is for read-quantity.ts.

import type { Quantity } from '../../core/terms.ts';
import type { DirectiveRecord } from './catalogue.ts';
import { readInteger, readPercent, readSize, readTimeSpan } from './read-quantity.ts';
import { readBoolean } from './settings.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** A whole number; with a leading 0 it would be octal, which nobody means. */
function readCount(text: string): number | undefined {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  return /^[+-]?(?:0|[1-9]\d*)$/.test(text) ? readInteger(text) : undefined;
}
