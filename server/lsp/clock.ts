// The clock of the machine, for what is said in an editor; the core has none.

import type { LocalTime } from '../core/surroundings.ts';

export function localTime(): LocalTime {
  const now = new Date();
  return {
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    day: now.getDate(),
    hour: now.getHours(),
    minute: now.getMinutes(),
    second: now.getSeconds(),
    aheadOfUtc: -now.getTimezoneOffset(),
  };
}
