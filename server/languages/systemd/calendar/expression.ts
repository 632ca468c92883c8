// A calendar expression such as `Mon..Fri *-*-* 04:00` as fields that a time has to match.
// Reading is in parse-calendar.ts, the next times are in next-elapse.ts.

/** A number, a range, or a start with a step; a list of these is one field. */
export interface Component {
  readonly start: number;
  readonly stop?: number;
  /** 0 where there is no step. */
  readonly step: number;
}

/** `undefined` stands for any value. */
export type Field = readonly Component[] | undefined;

export interface CalendarExpression {
  /** 0 is Monday; `undefined` for any day. */
  readonly weekdays: ReadonlySet<number> | undefined;
  readonly year: Field;
  readonly month: Field;
  readonly day: Field;
  /** Days are counted from the end of the month: `*-*~1` is its last day. */
  readonly fromMonthEnd: boolean;
  readonly hour: Field;
  readonly minute: Field;
  readonly second: Field;
  /** `UTC`, or a name such as `Europe/Berlin`; the machine's own zone where there is none. */
  readonly zone?: string;
}

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** The smallest value of a field that is no smaller than `from`; `undefined` without one. */
export function nextInField(field: Field, from: number, last: number): number | undefined {
  if (field === undefined) return from <= last ? from : undefined;
  const candidates = field.flatMap((component) => nextOf(component, from, last) ?? []);
  return candidates.length > 0 ? Math.min(...candidates) : undefined;
}

function nextOf({ start, stop, step }: Component, from: number, last: number): number | undefined {
  const end = Math.min(stop ?? (step > 0 ? last : start), last);
  const stride = step > 0 ? step : 1;
  const next = from <= start ? start : start + Math.ceil((from - start) / stride) * stride;
  return next <= end ? next : undefined;
}

/** Whether a day that is counted from the end of its month fits; steps go on towards the end. */
export const fitsFromEnd = (field: Field, counted: number): boolean =>
  field === undefined ||
  field.some(({ start, stop, step }) => {
    if (stop !== undefined) return Math.min(start, stop) <= counted && counted <= Math.max(start, stop);
    return step > 0 ? counted <= start && (start - counted) % step === 0 : counted === start;
  });

/** The expression as systemd would write it, every field spelled out. */
export function normalForm(expression: CalendarExpression): string {
  const { weekdays, year, month, day, fromMonthEnd, hour, minute, second, zone } = expression;
  const date = `${field(year, 4)}-${field(month, 2)}${fromMonthEnd ? '~' : '-'}${field(day, 2)}`;
  const time = `${field(hour, 2)}:${field(minute, 2)}:${field(second, 2)}`;
  return [weekdays && weekdayRuns(weekdays), date, time, zone].filter(Boolean).join(' ');
}

const field = (components: Field, width: number): string =>
  components === undefined ? '*' : components.map((component) => written(component, width)).join(',');

const padded = (value: number, width: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  return (
    whole.padStart(width, '0') + (fraction === undefined ? '' : `.${fraction.padEnd(MICRO_DIGITS, '0')}`)
  );
};

/** Seconds are written down to the microsecond. */
const MICRO_DIGITS = 6;

const written = ({ start, stop, step }: Component, width: number): string =>
  padded(start, width) +
  (stop === undefined ? '' : `..${padded(stop, width)}`) +
  (step > 0 ? `/${padded(step, 0)}` : '');

/** `Mon..Fri,Sun`. */
function weekdayRuns(days: ReadonlySet<number>): string {
  const runs: string[] = [];
  for (let day = 0; day < WEEKDAYS.length; day++) {
    if (!days.has(day)) continue;
    let end = day;
    while (days.has(end + 1)) end++;
    const names = WEEKDAYS.slice(day, end + 1);
    runs.push(names.length > 2 ? `${names[0]}..${names.at(-1) ?? ''}` : names.join(','));
    day = end;
  }
  return runs.join(',');
}
