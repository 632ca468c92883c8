// jvm/memory-above-limit: heap and other areas that are given a size each, and together more than the host grants.

import { each } from '../../../core/rule.ts';
import type { JvmModel, JvmOption } from '../model.ts';
import { bytesOf, hasUnknown, lastNamed, type ReadSet, setsOf } from '../option-set.ts';
import { namesFor } from '../same-option.ts';
import { spellBytes } from '../spell-size.ts';

interface Found {
  readonly areas: readonly string[];
  readonly sum: number;
  readonly limit: string;
}

/** Areas beside the heap that an application fills up to their size. Code is rarely as large as its reserve. */
const BESIDE_THE_HEAP = ['MaxDirectMemorySize', 'MaxMetaspaceSize'];

interface Area {
  readonly option: JvmOption;
  readonly bytes: number;
}

/** Source: java(1), "-XX:MaxDirectMemorySize", "-XX:MaxMetaspaceSize": both lie outside of the heap. */
export const memoryAboveLimit = each<JvmModel, ReadSet, Found>({
  id: 'jvm/memory-above-limit',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ areas, sum, limit }) =>
    `${areas.join(' and ')} may grow to ${spellBytes(sum) ?? sum} together, more than ${limit}: the process may be killed before they are full.`,
  nodes: setsOf,
  check({ set, process: { memoryLimit } }, report) {
    const heap = areaOf(set, namesFor('Xmx'));
    if (!memoryLimit || !heap || heap.bytes >= memoryLimit.bytes || hasUnknown(set)) return;
    const others = BESIDE_THE_HEAP.flatMap((term) => areaOf(set, [term]) ?? []).filter(
      ({ bytes }) => bytes > 0,
    );
    const areas = [heap, ...others];
    const sum = areas.reduce((total, { bytes }) => total + bytes, 0);
    const largest = others.toSorted((one, other) => other.bytes - one.bytes)[0];
    if (!largest || sum <= memoryLimit.bytes) return;
    const texts = areas.map(({ option }) => option.text);
    const places = areas.filter((area) => area !== largest).map(({ option }) => option);
    report(
      largest.option.range,
      { areas: texts, sum, limit: memoryLimit.text },
      {
        related: [
          { range: memoryLimit.range, message: memoryLimit.text },
          ...places.map(({ range, text }) => ({ range, message: text })),
        ],
      },
    );
  },
});

function areaOf(set: readonly JvmOption[], names: readonly string[]): Area | undefined {
  const option = lastNamed(set, names);
  const bytes = bytesOf(option);
  return option && bytes !== undefined ? { option, bytes } : undefined;
}
