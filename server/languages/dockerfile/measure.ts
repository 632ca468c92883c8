// Values of terms with their unit resolved, so that declared hints can compare them.

import type { Measure, Quantity } from '../../core/terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Units of Go's durations, in seconds. */
const SECONDS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};
const DURATION = /^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/;
const PART = /(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g;

/** Reads flags that take a duration as such, and whole numbers everywhere else. */
export const measureWith =
  (vocabulary: () => Vocabulary): Measure =>
  (key, text) => {
    const [keyword = '', flag] = key.split('.');
    const fact = vocabulary()
      .instructions.get(keyword)
      ?.flags?.find(({ name }) => name === flag);
    return fact?.value === 'duration' ? duration(text) : count(text);
  };

function duration(text: string): Quantity | undefined {
  if (!DURATION.test(text)) return text === '0' ? { amount: 0, dimension: 'seconds' } : undefined;
  const parts = [...text.matchAll(PART)];
  const amount = parts.reduce((sum, [, number, unit = '']) => sum + Number(number) * (SECONDS[unit] ?? 0), 0);
  return { amount, dimension: 'seconds' };
}

/** A port may carry its protocol. */
function count(text: string): Quantity | undefined {
  const [, digits] = /^(-?\d+)(?:\/(?:tcp|udp|sctp))?$/i.exec(text) ?? [];
  return digits === undefined ? undefined : { amount: Number(digits), dimension: 'count' };
}
