// Values of terms with their unit resolved, so that declared hints can compare them.

import type { Measure, Quantity } from '../../core/terms.ts';
import { durationSeconds } from './duration.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  const amount = durationSeconds(text);
  return amount === undefined ? undefined : { amount, dimension: 'seconds' };
}

/** A port may carry its protocol. */
function count(text: string): Quantity | undefined {
  const [, digits] = /^(-?\d+)(?:\/(?:tcp|udp|sctp))?$/i.exec(text) ?? [];
  return digits === undefined ? undefined : { amount: Number(digits), dimension: 'count' };
}
