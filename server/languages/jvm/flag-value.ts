// Whether a JVM can read the value of a flag, and whether it allows it. Knows types and ranges, not files.

import { readWholeNumber } from './whole-number.ts';

export type ValueFault =
  | { readonly kind: 'malformed'; readonly type: string }
  | {
      readonly kind: 'range';
      readonly lowest: string;
      readonly highest: string;
      /** What else has to hold, for people. */
      readonly also?: string;
    };

/** What decides about a value: type and `lowest..highest`, of which either may be open. */
export interface ValueShape {
  readonly type: string;
  readonly range?: string | undefined;
}

/** Types whose value is a text: those of flags, and that of options of the launcher. */
export const isText = (type: string): boolean => /^(?:ccstr(?:list)?|text)$/.test(type);

/** Width and sign of the number types on 64-bit platforms. */
const WHOLE: Readonly<Record<string, { readonly bits: number; readonly signed: boolean }>> = {
  int: { bits: 32, signed: true },
  uint: { bits: 32, signed: false },
  intx: { bits: 64, signed: true },
  uintx: { bits: 64, signed: false },
  uint64_t: { bits: 64, signed: false },
  size_t: { bits: 64, signed: false },
};

/** Up to the first, numbers are read in the old way; from the second on in the new one; between, either may be. */
const OLD_READER_UNTIL = 17;
const NEW_READER_FROM = 25;

/** Judges a value by the type and the range of its flag; `undefined` where the JVM takes it. */
export function valueFault(value: string, shape: ValueShape, jdk: number): ValueFault | undefined {
  const old = () => faultFor(value, shape, 'old');
  const current = () => faultFor(value, shape, 'new');
  if (jdk <= OLD_READER_UNTIL) return old();
  return jdk >= NEW_READER_FROM ? current() : old() && current();
}

type Reader = 'old' | 'new';

function faultFor(value: string, { type, range }: ValueShape, reader: Reader): ValueFault | undefined {
  if (isText(type)) return undefined;
  const [lowest = '', highest = ''] = range?.split('..') ?? [];
  const outside =
    type === 'double'
      ? doubleOutside(value, lowest, highest, reader)
      : wholeOutside(value, type, lowest, highest, reader);
  if (outside === undefined) return { kind: 'malformed', type };
  return outside ? { kind: 'range', lowest, highest } : undefined;
}

/** `undefined` where the number cannot be read; the old reader cuts it to the width of the flag. */
function wholeOutside(value: string, type: string, lowest: string, highest: string, reader: Reader) {
  const shape = WHOLE[type];
  if (!shape) return false;
  const read = readWholeNumber(value, shape.signed);
  if (read === undefined) return undefined;
  const cut = shape.signed ? BigInt.asIntN(shape.bits, read) : BigInt.asUintN(shape.bits, read);
  if (cut !== read && reader === 'new') return undefined;
  return (isWhole(lowest) && cut < BigInt(lowest)) || (isWhole(highest) && cut > BigInt(highest));
}

/** A bound may be open, or another flag. */
const isWhole = (bound: string): boolean => /^-?\d+$/.test(bound);

function doubleOutside(value: string, lowest: string, highest: string, reader: Reader) {
  const read = reader === 'new' ? readDouble(value) : readOldDouble(value);
  return read === undefined ? undefined : read < boundOf(lowest) || read > boundOf(highest);
}

/** No number for a bound that is open, with which no comparison holds. */
const boundOf = (bound: string): number => (bound === '' ? Number.NaN : Number(bound));

/** What C's `strtod` takes, without the words for what is no finite number. */
const readDouble = (text: string): number | undefined =>
  /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|0[xX][0-9a-fA-F]+)$/.test(text) ? Number(text) : undefined;

/** Digits around a point; without a point it is read as a whole number with its unit. */
function readOldDouble(text: string): number | undefined {
  if (/^-?\d+\.\d+$/.test(text)) return Number(text);
  const whole = readWholeNumber(text);
  return whole === undefined ? undefined : Number(whole);
}
