// jvm/heap-dump-path: a heap dump without a place, which lands in the working directory.

import { each } from '../../../core/rule.ts';
import type { JvmModel } from '../model.ts';
import { hasUnknown, type ReadSet, setsOf } from '../option-set.ts';

/** Source: java(1), "-XX:HeapDumpPath". */
export const heapDumpPath = each<JvmModel, ReadSet, string>({
  id: 'jvm/heap-dump-path',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: (place) =>
    `The heap dump goes to ${place}: it is as large as the heap, and gone with the container's layer or in the way of the next one.`,
  nodes: setsOf,
  check({ set, process }, report) {
    const dump = set.findLast(({ name }) => name === 'HeapDumpOnOutOfMemoryError');
    const path = set.findLast(({ name }) => name === 'HeapDumpPath');
    if (dump?.sign !== '+' || hasUnknown(set)) return;
    if (!path && process.sources.some(({ role }) => role === 'server'))
      report(dump.range, 'the working directory');
    else if (path?.valueKnown && /^\/tmp\/?(?:[^/]*)$/.test(path.value ?? ''))
      report(path.range, path.value ?? '');
  },
});
