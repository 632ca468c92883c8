// Values that a JVM refuses although they can be read and are in range: what it checks later in its start.

import type { Limit } from './catalogue.ts';
import type { ValueFault } from './flag-value.ts';
import type { JvmOption } from './model.ts';
import { readWholeNumber } from './whole-number.ts';

/** What else is said where an option stands. What is not known may have been said. */
export interface Circumstances {
  /** A switch is on in front of the option. */
  readonly isOn: (flag: string) => boolean;
  /** One of the options is given, anywhere in the list. */
  readonly has: (names: readonly string[]) => boolean;
  readonly collector: () => string | undefined;
  /** The option is set again behind this place: what a JVM checks late, it checks of the last one. */
  readonly isOverridden: () => boolean;
}

export type LimitFault = ValueFault | { readonly kind: 'requires'; readonly flag: string };

/** Judges an option by its limits; `undefined` where they allow it. */
export function limitFault(
  { value, valueKnown, sign }: Pick<JvmOption, 'value' | 'valueKnown' | 'sign'>,
  limits: readonly Limit[],
  jdk: number,
  type: string,
  around: Circumstances,
): LimitFault | undefined {
  if (limits.length === 0 || around.isOverridden()) return undefined;
  for (const limit of limits) {
    if (!holds(limit, jdk, around) || (limit.whenOn && sign === '-')) continue;
    const fault = faultOf(valueKnown ? value : undefined, limit, type, around);
    if (fault) return fault;
  }
  return undefined;
}

function holds({ jdk: versions, unless, under }: Limit, jdk: number, around: Circumstances): boolean {
  if (versions && !versions.includes(jdk)) return false;
  if (unless && around.has(unless)) return false;
  return !under || under.includes(around.collector() ?? '');
}

function faultOf(value: string | undefined, limit: Limit, type: string, around: Circumstances) {
  const { requires, pattern, expects = '' } = limit;
  if (requires !== undefined)
    return around.has([requires]) ? undefined : ({ kind: 'requires', flag: requires } as const);
  if (value === undefined) return undefined;
  if (pattern === undefined) return numberFault(value, limit, type);
  const fits = new RegExp(`^(?:${pattern})$`, 's').test(value);
  return fits ? undefined : ({ kind: 'range', lowest: '', highest: '', also: expects } as const);
}

function numberFault(value: string, limit: Limit, type: string): ValueFault | undefined {
  const { lowest = '', highest = '', except = [], powerOfTwo = false, multiple } = limit;
  const read = readWholeNumber(value, type.startsWith('int'));
  if (read === undefined || except.some((each) => readWholeNumber(each, true) === read)) return undefined;
  const low = lowest === '' ? undefined : readWholeNumber(lowest, true);
  const high = highest === '' ? undefined : readWholeNumber(highest, true);
  const outside = (low !== undefined && read < low) || (high !== undefined && read > high);
  const odd =
    (powerOfTwo && (read & (read - 1n)) !== 0n) || (multiple !== undefined && read % BigInt(multiple) !== 0n);
  if (!outside && !odd) return undefined;
  const also = powerOfTwo
    ? 'a power of two'
    : multiple === undefined
      ? undefined
      : `a multiple of ${multiple}`;
  return { kind: 'range', lowest, highest, ...(also ? { also } : {}) };
}
