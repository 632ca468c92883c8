// Values in plain words: time spans, sizes, calendar times with what comes next, specifiers with what they stand for.
// For hovers, remarks at the end of a value, and lenses; what is right is decided in values/.

import type { LocalTime } from '../../core/surroundings.ts';
import { type CalendarExpression, normalForm, WEEKDAYS } from './calendar/expression.ts';
import { nextElapses, type WallClock } from './calendar/next-elapse.ts';
import { parseCalendar } from './calendar/parse-calendar.ts';
import type { DirectiveRecord } from './catalogue.ts';
import { readInteger, readSize, readTimeSpan } from './read-quantity.ts';
import type { UnitFile } from './unit-file.ts';

/** `1 h 30 min`; the two or three largest units say enough. */
export function spellSeconds(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'no limit';
  if (seconds === 0) return '0 s';
  let rest = seconds;
  const parts = SPANS.flatMap(([unit, length]) => {
    const count = unit === 'ns' ? Math.round(rest / length) : Math.floor(rest / length + ROUNDING);
    rest -= count * length;
    return count > 0 ? [`${count} ${unit}`] : [];
  });
  return parts.slice(0, 3).join(' ');
}

/** Sums of fractions such as 0.1 fall short by less than this. */
const ROUNDING = 1e-9;
const SPANS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
  ['ms', 1e-3],
  ['µs', 1e-6],
  ['ns', 1e-9],
] as const;

const SIZES = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];
const KIB = 1024;

/** `1.5 GiB`. */
export function spellBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return 'no limit';
  const power = bytes < KIB ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), SIZES.length - 1);
  const amount = bytes / KIB ** power;
  return `${Number.isInteger(amount) ? amount : amount.toFixed(1)} ${SIZES[power] ?? ''}`;
}

/** A number or a span in words; `undefined` for types without a unit. */
export function spellQuantity(text: string, { type, rlimitUnit }: DirectiveRecord): string | undefined {
  const kind = type === 'rlimit' ? (rlimitUnit ?? '') : type;
  const bare = kind === 'nanoseconds' ? 'ns' : kind === 'microseconds' ? 'us' : 's';
  if (/seconds$/.test(kind)) return spelled(readTimeSpan(text, bare), spellSeconds);
  return /^bytes/.test(kind) ? spelled(readSize(text), spellBytes) : undefined;
}

const spelled = (amount: number | undefined, spell: (amount: number) => string): string | undefined =>
  amount === undefined ? undefined : spell(amount);

/** Whether the text leaves its unit to be guessed: a number alone that comes to more than one of its kind. */
export const needsUnit = (text: string): boolean => (readInteger(text) ?? 0) >= 60;

/** Times that are shown. */
const SHOWN = 5;

/** The next times of an expression, as text; empty without a clock, or in a zone that it does not show. */
export function spellNext(
  expression: CalendarExpression,
  now: (() => LocalTime) | undefined,
  count = SHOWN,
): string[] {
  const clock = now?.();
  if (!clock || (expression.zone !== undefined && expression.zone !== 'UTC')) return [];
  const from = expression.zone === 'UTC' ? inUtc(clock) : clock;
  const zone = expression.zone === undefined ? '' : ` ${expression.zone}`;
  return nextElapses(expression, from, count).map((time) => spellTime(time) + zone);
}

function inUtc(clock: LocalTime): WallClock {
  const { year, month, day, hour, minute, second, aheadOfUtc } = clock;
  const utc = new Date(Date.UTC(year, month - 1, day, hour, minute - aheadOfUtc, second));
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    hour: utc.getUTCHours(),
    minute: utc.getUTCMinutes(),
    second: utc.getUTCSeconds(),
  };
}

const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');

const spellTime = ({ year, month, day, hour, minute, second }: WallClock): string =>
  `${WEEKDAYS[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7] ?? ''} ${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;

/** What a calendar value comes to: its full form and the next times. */
export function spellCalendar(
  text: string,
  now: (() => LocalTime) | undefined,
): { readonly form: string; readonly next: readonly string[] } | undefined {
  const expression = parseCalendar(text);
  return expression && { form: normalForm(expression), next: spellNext(expression, now) };
}

/** What a specifier stands for, as far as the name of the file says it. */
export function resolveSpecifier(letter: string, { unit, instance, template }: UnitFile): string | undefined {
  const name = unit.replace(/\.\w+$/, '');
  const prefix = name.replace(/@.*$/, '');
  const known: Readonly<Record<string, string | undefined>> = {
    n: template ? undefined : unit,
    N: template ? undefined : name,
    p: prefix,
    P: unescapeName(prefix),
    i: instance,
    I: instance === undefined ? undefined : unescapeName(instance),
    j: prefix.slice(prefix.lastIndexOf('-') + 1),
    J: unescapeName(prefix.slice(prefix.lastIndexOf('-') + 1)),
    t: '/run',
    S: '/var/lib',
    C: '/var/cache',
    L: '/var/log',
    E: '/etc',
    T: '/tmp',
    V: '/var/tmp',
    '%': '%',
  };
  return known[letter];
}

/** `-` is a slash in escaped names, and `\xNN` a byte. */
const unescapeName = (text: string): string =>
  text
    .replaceAll('-', '/')
    .replace(/\\x([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
