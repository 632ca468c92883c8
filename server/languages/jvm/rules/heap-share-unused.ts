// jvm/heap-share-unused: a share of the memory beside a fixed size, which wins.

import { each } from '../../../core/rule.ts';
import type { JvmModel, JvmOption } from '../model.ts';
import { lastNamed, type ReadSet, setsOf } from '../option-set.ts';
import { removal } from '../remove-option.ts';
import { namesFor } from '../same-option.ts';

interface Found {
  readonly share: string;
  readonly size: string;
}

/** Shares, and the size that makes each of them void. */
const VOIDED: readonly (readonly [readonly string[], string])[] = [
  [['MaxRAMPercentage', 'MinRAMPercentage', 'MaxRAMFraction', 'MinRAMFraction'], 'Xmx'],
  [['InitialRAMPercentage', 'InitialRAMFraction'], 'Xms'],
];

/** Source: HotSpot, arguments.cpp, "set_heap_size". */
export const heapShareUnused = each<JvmModel, ReadSet, Found>({
  id: 'jvm/heap-share-unused',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  says: ({ share, size }) => `${share} has no effect: ${size} gives the size already.`,
  nodes: setsOf,
  check({ set, process }, report) {
    if (!process.hotspot) return;
    for (const [shares, term] of VOIDED) {
      const size = lastNamed(set, namesFor(term));
      if (!size || size.readBy.first > 0) continue;
      for (const option of set.filter((each: JvmOption) => shares.includes(each.term)))
        report(
          option.range,
          { share: option.text, size: size.text },
          {
            tags: ['unnecessary'],
            related: [{ range: size.range, message: size.text }],
            fixes: [removal(option, true)],
          },
        );
    }
  },
});
