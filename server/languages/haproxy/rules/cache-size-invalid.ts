// Caches without a size, and objects that would not fit into theirs.
// Source: manual, 6.2 "Cache section"; the program's messages "Size not specified" and "is limited to an half".

import type { Statement } from '../nodes.ts';
import { titleRange } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly message: string;
}

/** The cache is measured in megabytes, its objects in bytes. */
const MEGABYTE = 1_048_576;

/** A cache that HAProxy refuses for its sizes. */
export const cacheSizeInvalid = perSection<Found>({
  id: 'haproxy/cache-size-invalid',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  entire: true,
  says: ({ message }) => message,
  check(section, report) {
    if (section.kind !== 'cache' || section.header.conditional) return;
    const sizes = section.of('total-max-size');
    const total = sizes.at(-1);
    if (!total) {
      const message = 'A cache needs a size: total-max-size, in megabytes.';
      report(titleRange(section), { message });
      return;
    }
    const half = (numberOf(total) * MEGABYTE) / 2;
    for (const object of section.of('max-object-size')) {
      if (sizes.some(({ conditional }) => conditional) || object.conditional) continue;
      const message = `An object may take half of the cache at most, which is ${half} bytes.`;
      if (numberOf(object) > half) report(object.args[0]?.range ?? object.range, { message });
    }
  },
});

/** What is no number compares with nothing. */
const numberOf = ({ args: [word] }: Statement): number =>
  word && !word.opaque && /^\d+$/.test(word.text) ? Number(word.text) : Number.NaN;
