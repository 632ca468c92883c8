// jvm/compressed-oops-lost: a heap just above the size up to which object references take half the room.

import { each } from '../../../core/rule.ts';
import { collectorIn } from '../collectors.ts';
import type { JvmModel } from '../model.ts';
import { bytesOf, lastNamed, type ReadSet, setsOf } from '../option-set.ts';
import { namesFor } from '../same-option.ts';

const GIB = 2 ** 30;

/** From the first size on references take eight bytes; only at the second one there is room for more objects again. */
const LOST_FROM = 32 * GIB;
const REGAINED_AT = 40 * GIB;

/** Source: HotSpot, arguments.cpp, "max_heap_for_compressed_oops". */
export const compressedOopsLost = each<JvmModel, ReadSet, string>({
  id: 'jvm/compressed-oops-lost',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: (text) =>
    `${text} holds fewer objects than 31g would: from 32 GB on, references take eight bytes instead of four.`,
  nodes: setsOf,
  check({ set, process }, report, { vocabulary }) {
    const maximum = lastNamed(set, namesFor('Xmx'));
    const bytes = bytesOf(maximum);
    if (!maximum || bytes === undefined || bytes < LOST_FROM || bytes >= REGAINED_AT || !process.hotspot)
      return;
    // ZGC has no such references, and a coarser alignment moves the border.
    const decided = set.some(({ name }) => name === 'UseCompressedOops' || name === 'ObjectAlignmentInBytes');
    if (decided || collectorIn(set, Number(process.target.version), vocabulary) === 'ZGC') return;
    const { list, index, text, value = '' } = maximum;
    const edits = list.replace(index, `${text.slice(0, text.length - value.length)}31g`);
    report(maximum.range, text, { fixes: [edits && { title: 'Use 31g', safe: false, edits }] });
  },
});
