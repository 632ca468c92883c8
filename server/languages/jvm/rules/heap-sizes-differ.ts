// jvm/heap-sizes-differ: a server's heap that starts small and grows under load.

import { each } from '../../../core/rule.ts';
import { sourceOf } from '../judge-start.ts';
import type { JvmModel } from '../model.ts';
import { bytesOf, hasUnknown, lastNamed, type ReadSet, setsOf } from '../option-set.ts';
import { namesFor } from '../same-option.ts';

interface Found {
  readonly initial: string;
  readonly maximum: string;
}

/** Source: HotSpot Virtual Machine Garbage Collection Tuning Guide, "Total Heap". */
export const heapSizesDiffer = each<JvmModel, ReadSet, Found>({
  id: 'jvm/heap-sizes-differ',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ initial, maximum }) =>
    `${initial} and ${maximum} differ: the heap grows while the server is busy, which costs pauses when they hurt most.`,
  nodes: setsOf,
  check({ set, process }, report) {
    const initial = lastNamed(set, namesFor('Xms'));
    const maximum = lastNamed(set, namesFor('Xmx'));
    const [low, high] = [bytesOf(initial), bytesOf(maximum)];
    if (!initial || !maximum || low === undefined || high === undefined || low >= high || hasUnknown(set))
      return;
    if (sourceOf(process.sources, initial)?.role !== 'server') return;
    const { list, index, text, value = '' } = initial;
    const edits = list.replace(index, text.slice(0, text.length - value.length) + maximum.value);
    report(
      initial.range,
      { initial: text, maximum: maximum.text },
      {
        related: [{ range: maximum.range, message: maximum.text }],
        fixes: [edits && { title: `Start with ${maximum.value}`, safe: false, edits }],
      },
    );
  },
});
