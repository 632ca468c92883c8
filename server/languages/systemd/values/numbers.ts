// Readers of numbers: counts, weights, modes, percentages, sizes, time spans, limits.
// Source: systemd.syntax(7), systemd.time(7), systemd.exec(5) "Process Properties".

import type { DirectiveRecord } from '../catalogue.ts';
import { readInteger, readPercent, readSize, readTimeSpan } from '../read-quantity.ts';
import type { Judge, Verdict } from './fault.ts';

export const integer: Judge = (text, { record }) =>
  within(readInteger(text), record) ? undefined : { expected: `a whole number${rangeOf(record)}` };

export const unsigned: Judge = (text, { record }) => {
  const number = readInteger(text);
  return number !== undefined && number >= 0 && number <= UNSIGNED_MAX && within(number, record)
    ? undefined
    : { expected: `a whole number${rangeOf(record)}` };
};

const UNSIGNED_MAX = 2 ** 32 - 1;

/** Bounds of a record as numbers; absent ones are open. */
function boundsOf({ range = '' }: DirectiveRecord): { readonly low: number; readonly high: number } {
  const [, low, high] = /^(-?[\d.]*\d)?(?:\.\.|-)(-?[\d.]*\d)?$/.exec(range) ?? [];
  return { low: Number(low ?? Number.NEGATIVE_INFINITY), high: Number(high ?? Number.POSITIVE_INFINITY) };
}

function within(number: number | undefined, record: DirectiveRecord): boolean {
  const { low, high } = boundsOf(record);
  return number !== undefined && low <= number && number <= high;
}

function rangeOf(record: DirectiveRecord): string {
  const { low, high } = boundsOf(record);
  if (Number.isFinite(low) && Number.isFinite(high)) return ` from ${low} to ${high}`;
  if (Number.isFinite(low)) return low > 0 && low < 1 ? ' above 0' : ` of at least ${low}`;
  return '';
}

export const octal: Judge = (text) =>
  /^0*[0-7]{1,4}$/.test(text) ? undefined : { expected: 'permission bits in octal, such as 0750' };

export const percent: Judge = (text, { record }) => {
  if (within(readPercent(text), record)) return undefined;
  return { expected: `a percentage${rangeOf(record)}`, instead: /^\d+$/.test(text) ? `${text}%` : undefined };
};

export const timeSpan: Judge = (text) =>
  readTimeSpan(text) === undefined
    ? { expected: 'a time span such as 30s or 5min', instead: betterSpan(text) }
    : undefined;

export const nanoseconds: Judge = (text) =>
  readTimeSpan(text, 'ns') === undefined
    ? { expected: 'a time span such as 50us', instead: betterSpan(text) }
    : undefined;

/** Units that people write and systemd does not know. */
const UNITS: Readonly<Record<string, string>> = {
  hrs: 'h',
  mins: 'min',
  msecs: 'ms',
  secs: 's',
  sek: 's',
  usecs: 'us',
};

function betterSpan(text: string): string | undefined {
  if (/^(?:never|none|off|unlimited|max|forever|-1)$/i.test(text)) return 'infinity';
  const better = text.toLowerCase().replace(/[a-z]+/g, (unit) => UNITS[unit] ?? unit);
  return readTimeSpan(better) === undefined ? undefined : better;
}

export const size: Judge = (text) =>
  isSize(text) ? undefined : { expected: 'a size such as 512K or 8M', instead: betterSize(text) };

const isSize = (text: string): boolean => text !== 'infinity' && readSize(text) !== undefined;

export const sizeOrPercent: Judge = (text, { record }) => {
  const share = readPercent(text);
  const fits = share === undefined ? isSize(text) && within(readSize(text), record) : share <= 100;
  if (fits && !(share === 0 && boundsOf(record).low > 0)) return undefined;
  const above = boundsOf(record).low > 0 ? ' above 0' : '';
  return { expected: `a size${above} such as 512M, a percentage, or infinity`, instead: betterSize(text) };
};

export const countOrPercent: Judge = (text, { record }) => {
  const share = readPercent(text);
  if (share === undefined ? within(readInteger(text), record) : share <= 100) return undefined;
  return {
    expected: 'a number above 0, a percentage, or infinity',
    instead: isNoLimit(text) ? 'infinity' : undefined,
  };
};

const isNoLimit = (text: string): boolean => /^(?:unlimited|max|none|-1)$/i.test(text);

/** systemd knows K, M, G and so on, all of them powers of 1024 and nothing behind them. */
function betterSize(text: string): string | undefined {
  if (isNoLimit(text)) return 'infinity';
  const better = text.replace(
    /^([\d.]+)\s*([kmgtp])(?:i?b)?$/i,
    (_, number, unit) => number + unit.toUpperCase(),
  );
  return better !== text && isSize(better) ? better : undefined;
}

/** Kinds of limits, by the unit that the catalogue names. */
const LIMITS: Readonly<
  Record<string, { readonly reads: (text: string) => number | undefined; readonly like: string }>
> = {
  bytes: { reads: readSize, like: 'a size such as 64M' },
  count: { reads: readCount, like: 'a whole number' },
  priority: { reads: readCount, like: 'a whole number' },
  seconds: { reads: (text) => readTimeSpan(text), like: 'a time span such as 1min' },
  microseconds: { reads: (text) => readTimeSpan(text, 'us'), like: 'a time span such as 500ms' },
  'nice level': {
    reads: readNice,
    like: 'a nice level from -20 to +19 with its sign, or a number from 0 to 40',
  },
};

function readCount(text: string): number | undefined {
  const number = text === 'infinity' ? Number.POSITIVE_INFINITY : readInteger(text);
  return number !== undefined && number >= 0 && !(number > 2 ** 64 && Number.isFinite(number))
    ? number
    : undefined;
}

/** With a sign a nice level, without one the kernel's number for it. */
function readNice(text: string): number | undefined {
  const number = readInteger(text);
  if (number === undefined) return undefined;
  if (/^[+-]/.test(text)) return number >= -20 && number <= 19 ? 20 - number : undefined;
  return number <= 40 ? number : undefined;
}

export const limit: Judge = (text, { record: { rlimitUnit = '' } }) => {
  const kind = LIMITS[rlimitUnit];
  if (!kind) return undefined;
  const [soft = '', hard = soft, ...more] = text.split(':');
  const [low, high] = [kind.reads(soft), kind.reads(hard)];
  if (low === undefined || high === undefined || more.length > 0) return notALimit(text, kind.like);
  return low <= high
    ? undefined
    : { expected: 'a soft limit that is not above the hard one', instead: `${hard}:${soft}` };
};

const notALimit = (text: string, like: string): Verdict => ({
  expected: `${like}, SOFT:HARD, or infinity`,
  instead: isNoLimit(text) ? 'infinity' : betterSize(text),
});
