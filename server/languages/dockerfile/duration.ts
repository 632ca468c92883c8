// Durations as Docker's flags take them. Source: Go, time.ParseDuration.

const SECONDS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};
const DURATION = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|ms|s|m|h))+$/;

/** Reads `1m30s`, in seconds; `undefined` where it is no duration. Only 0 goes without a unit. */
export function durationSeconds(text: string): number | undefined {
  if (/^[+-]?0$/.test(text)) return 0;
  if (!DURATION.test(text)) return undefined;
  const parts = [...text.matchAll(/([\d.]+)([a-zµ]+)/g)];
  const sum = parts.reduce(
    (total, [, number, unit = '']) => total + Number(number) * (SECONDS[unit] ?? 0),
    0,
  );
  return text.startsWith('-') ? -sum : sum;
}
