// Times and sizes as HAProxy writes them. Knows no keywords.
// Source: HAProxy configuration manual, 2.5 "Time format"; sizes as read by the parser.

const MS_OF = { us: 0.001, ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

export type TimeUnit = keyof typeof MS_OF;

export interface Time {
  /** The number as written. */
  readonly count: number;
  /** `undefined` for a bare number. */
  readonly unit: TimeUnit | undefined;
  readonly ms: number;
}

/**
 * Reads a time such as `30s`.
 * Shape:  a whole number, then one unit in lower case; one part only.
 * Units:  `bare` is what a number without a unit means for the keyword.
 * Errors: `undefined` for anything else.
 */
export function readTime(text: string, bare: TimeUnit): Time | undefined {
  const [, digits, suffix] = /^(\d{1,15})(us|ms|s|m|h|d)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const unit = isTimeUnit(suffix) ? suffix : undefined;
  return { count: Number(digits), unit, ms: Number(digits) * MS_OF[unit ?? bare] };
}

/** The shortest exact spelling with a unit: 60000 → `1m`, 1500 → `1500ms`. */
export function writeTime(ms: number): string {
  const unit = UNITS_DOWN.find((candidate) => ms % MS_OF[candidate] === 0 && ms >= MS_OF[candidate]);
  return unit ? `${ms / MS_OF[unit]}${unit}` : `${Math.round(ms * 1000)}us`;
}

const UNITS_DOWN: readonly TimeUnit[] = ['d', 'h', 'm', 's', 'ms'];

/** For people: `30s = 30 000 ms`. */
export const spellTime = (text: string, { ms }: Time): string =>
  ms < 1 ? `${text} = ${group(Math.round(ms * 1000))} us` : `${text} = ${group(ms)} ms`;

const BYTES_OF: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Reads a whole number with or without a size suffix: `16k` → 16384. */
export function readSize(text: string): number | undefined {
  const [, digits, suffix = ''] = /^(\d{1,12})([kKmMgG]?)$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits) * (BYTES_OF[suffix.toLowerCase()] ?? 1);
}

/** For people: `1m = 1 048 576`; `undefined` for anything but a number with a suffix. */
export function spellSize(text: string): string | undefined {
  const size = /\d$/.test(text) ? undefined : readSize(text);
  return size === undefined || size === 0 ? undefined : `${text} = ${group(size)}`;
}

/** Digits in groups of three, with spaces that do not break. */
const group = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');

const isTimeUnit = (text: string | undefined): text is TimeUnit => text !== undefined && text in MS_OF;
