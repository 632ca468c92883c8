// jvm/heap-above-limit: a heap that fills the memory which the host grants, or more.

import { each } from '../../../core/rule.ts';
import type { JvmModel } from '../model.ts';
import { bytesOf, lastNamed, type ReadSet, setsOf } from '../option-set.ts';
import { namesFor } from '../same-option.ts';

interface Found {
  readonly heap: string;
  readonly limit: string;
  readonly share: number;
}

/** What is left must hold classes, threads, compiled code, buffers and the JVM itself. */
const TOO_MUCH = 1;
const NEAR = 0.9;

/** Source: java(1), "-Xmx"; the heap is one part of the memory of a JVM. */
export const heapAboveLimit = each<JvmModel, ReadSet, Found>({
  id: 'jvm/heap-above-limit',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ heap, limit, share }) =>
    share >= TOO_MUCH
      ? `${heap} is as much as ${limit}, or more: the process is killed before the heap is full.`
      : `${heap} leaves ${Math.round((1 - share) * 100)} % of ${limit} for everything that is not heap.`,
  nodes: setsOf,
  check({ set, process: { memoryLimit } }, report) {
    const maximum = lastNamed(set, namesFor('Xmx'));
    const bytes = bytesOf(maximum);
    if (!memoryLimit || !maximum || bytes === undefined || memoryLimit.bytes === 0) return;
    const share = bytes / memoryLimit.bytes;
    if (share < NEAR) return;
    report(
      maximum.range,
      { heap: maximum.text, limit: memoryLimit.text, share },
      {
        severity: share >= TOO_MUCH ? 'warning' : 'information',
        related: [{ range: memoryLimit.range, message: memoryLimit.text }],
      },
    );
  },
});
