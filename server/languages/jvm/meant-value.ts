// What somebody meant by a size that the JVM cannot read.

/** Megabytes in a gigabyte and the like: the next smaller unit. */
const SMALLER: Readonly<Record<string, string>> = { t: 'g', g: 'm', m: 'k' };

/**
 * Rewrites sizes with units that are too long, with a fraction, or with a sign in front.
 * Shape: `2gb`, `2GiB`, `=2g` and `2 g` become `2g`, `75%` becomes `75`, `200ms` becomes `200`, `1.5g` becomes `1536m`; `undefined` for what is unclear.
 */
export function meantValue(text: string): string | undefined {
  const [, digits, fraction, unit = ''] =
    /^[=:]?\s*(\d{1,15})(?:\.(\d{1,3}))?\s*([kmgt]?)(?:i?b|%|ms)?$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  if (fraction === undefined) return `${digits}${unit}`;
  const smaller = SMALLER[unit.toLowerCase()];
  return smaller && `${Math.round(Number(`${digits}.${fraction}`) * 1024)}${smaller}`;
}
