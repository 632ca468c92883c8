// jvm/heap-initial-above-maximum: a heap that would start larger than it may ever be.

import { each } from '../../../core/rule.ts';
import type { JvmModel, JvmOption } from '../model.ts';
import { bytesOf, type ReadSet, setsOf } from '../option-set.ts';
import { namesFor } from '../same-option.ts';

interface Found {
  readonly initial: string;
  readonly maximum: string;
}

const INITIAL = namesFor('Xms');
const MAXIMUM = namesFor('Xmx');

/** Source: HotSpot, gcArguments.cpp: "Initial heap size set to a larger value than the maximum heap size". */
export const heapInitialAboveMaximum = each<JvmModel, ReadSet, Found>({
  id: 'jvm/heap-initial-above-maximum',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ initial, maximum }) => `${initial} is more than ${maximum}: the JVM will not start.`,
  nodes: setsOf,
  check({ set, process }, report) {
    if (!process.hotspot) return;
    const initial = set.findLast(({ term }) => INITIAL.includes(term));
    const maximum = set.findLast(({ term }) => MAXIMUM.includes(term));
    if (!initial || !maximum || mayChange(set, initial, maximum)) return;
    const least = bytesOf(initial);
    const most = bytesOf(maximum);
    if (least === undefined || most === undefined || least <= most) return;
    const edits = maximum.value && initial.valueKnown ? raise(initial, maximum) : undefined;
    report(
      initial.range,
      { initial: initial.text, maximum: maximum.text },
      {
        related: [{ range: maximum.range, message: `the largest size: ${maximum.text}` }],
        fixes: [edits && { title: `Start with the largest size, ${maximum.value}`, safe: false, edits }],
      },
    );
  },
});

/** Lines for some JDKs only, and words whose content is unknown behind one of the two. */
function mayChange(set: readonly JvmOption[], initial: JvmOption, maximum: JvmOption): boolean {
  const first = Math.min(set.indexOf(initial), set.indexOf(maximum));
  const unknown = set.some(({ kind }, at) => at > first && (kind === 'opaque' || kind === 'argument-file'));
  return unknown || [initial, maximum].some(({ readBy }) => readBy.first > 0);
}

/** The initial size set to the value of the largest one. */
const raise = ({ list, index, text, value }: JvmOption, maximum: JvmOption) =>
  list.replace(index, text.slice(0, text.length - (value?.length ?? 0)) + maximum.value);
