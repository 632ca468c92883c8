// Sizes as the JVM reads them: `512m`, `2G`, `1073741824`, `0x400k`.

const FACTORS: Readonly<Record<string, number>> = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };

/**
 * Reads a memory size.
 * Units:  result in bytes.
 * Errors: `undefined` where the text is no size.
 */
export function sizeInBytes(text: string): number | undefined {
  const [, digits, unit = ''] = /^(0[xX][0-9a-fA-F]+|\d+)([kKmMgGtT]?)$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits) * (FACTORS[unit.toLowerCase()] ?? 1);
}
