// Numbers with their units as systemd reads them: time spans, sizes, percentages, whole numbers.
// Which directive takes which of them is for the catalogue.

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A twelfth of a year of 365.25 days. */
const MONTH = 30.4375 * DAY;

const UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
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

/** Known only where nanoseconds are what counts. */
const NANOSECONDS: ReadonlyMap<string, number> = new Map([...UNITS, ['ns', 1e-9], ['nsec', 1e-9]]);

/**
 * Reads a time span such as `1min 30s`.
 * Shape:  amounts are summed, in any order.
 * Units:  result in seconds; `bare` is the unit of a number without one.
 * Errors: `undefined` for anything else.
 * Source: systemd.time(7), "Parsing Time Spans".
 */
export function readTimeSpan(text: string, bare: 's' | 'us' | 'ns' = 's'): number | undefined {
  if (text.trim() === 'infinity') return Number.POSITIVE_INFINITY;
  const units = bare === 'ns' ? NANOSECONDS : UNITS;
  let sum = 0;
  const isRead = readAmounts(text, (amount, unit) => {
    const scale = units.get(unit || bare);
    sum += amount * (scale ?? 0);
    return scale !== undefined;
  });
  return isRead && sum < LARGEST * (units.get(bare === 'ns' ? 'ns' : 'us') ?? 0) ? sum : undefined;
}

/** Amounts are kept in 64 bits. */
const LARGEST = 2 ** 64;

/** Hands each amount over; false where the text holds something else, nothing, or an amount is refused. */
function readAmounts(text: string, take: (amount: number, unit: string) => boolean): boolean {
  let at = 0;
  for (const { 0: all, 1: amount, 2: unit = '', index } of text.matchAll(
    /\s*(\+?\d+(?:\.\d+)?|\.\d+)\s*([a-zA-Zµμ]*)\s*/g,
  )) {
    const isStuck = amount?.startsWith('.') === true && /[\d.]/.test(text[at - 1] ?? '');
    if (index !== at || isStuck || !take(Number(amount), unit)) return false;
    at += all.length;
  }
  return at > 0 && at === text.length;
}

const SUFFIXES = ['B', 'K', 'M', 'G', 'T', 'P', 'E'];

/**
 * Reads `512M` or `1G 512M`.
 * Shape:  larger units come first.
 * Units:  result in bytes; suffixes are powers of 1024.
 * Errors: `undefined` for anything else, small letters and `GB` among it.
 */
export function readSize(text: string): number | undefined {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  let sum = 0;
  let last = SUFFIXES.length;
  const isRead = readAmounts(text, (amount, unit) => {
    const power = SUFFIXES.indexOf(unit || 'B');
    const fits = power >= 0 && power < last;
    sum += amount * 1024 ** power;
    last = power;
    return fits;
  });
  return isRead && sum < LARGEST ? sum : undefined;
}

const PERCENT: Readonly<Record<string, number>> = { '%': 1, '‰': 10, '‱': 100 };

/** Reads `12.5%`, per mille and per ten thousand too; the result is in percent. */
export function readPercent(text: string): number | undefined {
  const [, number, sign = ''] = /^(\d+(?:\.\d{1,2})?)([%‰‱])$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) / (PERCENT[sign] ?? 1);
}

/** Reads a whole number in any base that C knows: `10`, `0x1f`, `017`. */
export function readInteger(text: string): number | undefined {
  const [, sign = '', prefix, digits = ''] =
    /^([+-]?)(0[xX]|0[bB]|0[oO]|0(?=\d))?([0-9a-fA-F]+)$/.exec(text) ?? [];
  const base = BASES[prefix?.toLowerCase() ?? ''] ?? 10;
  const number = digits === '' ? Number.NaN : Number.parseInt(digits, base);
  const isWhole = [...digits.toLowerCase()].every((digit) => Number.parseInt(digit, base) >= 0);
  if (Number.isNaN(number) || !isWhole) return undefined;
  return sign === '-' ? -number : number;
}

const BASES: Readonly<Record<string, number>> = { '0x': 16, '0b': 2, '0o': 8, '0': 8 };
