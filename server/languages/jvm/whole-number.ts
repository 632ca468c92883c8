// Whole numbers as the JVM reads them in flags: `512m`, `0x10k`, `-1`. Exact, since flags go up to 64 bits.

const FACTORS: Readonly<Record<string, bigint>> = {
  '': 1n,
  k: 2n ** 10n,
  m: 2n ** 20n,
  g: 2n ** 30n,
  t: 2n ** 40n,
};

/** Largest number that is read before a type is applied. */
const LARGEST = 2n ** 64n - 1n;

/**
 * Reads a number with its unit.
 * Shape:  decimal or `0x…`, at most one of k, m, g, t behind it, in either case; a minus where it is allowed.
 * Errors: `undefined` where the JVM cannot read it, or where it does not fit into 64 bits.
 * Source: HotSpot, arguments.cpp, "atojulong"; parseInteger.hpp.
 */
export function readWholeNumber(text: string, signed = false): bigint | undefined {
  const [, minus, digits, unit = ''] = /^(-?)(0[xX][0-9a-fA-F]+|\d+)([kKmMgGtT]?)$/.exec(text) ?? [];
  if (digits === undefined || (minus === '-' && !signed)) return undefined;
  const amount = BigInt(digits) * (FACTORS[unit.toLowerCase()] ?? 1n);
  if (amount > LARGEST) return undefined;
  return minus === '-' ? -amount : amount;
}
