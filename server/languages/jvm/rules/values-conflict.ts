// jvm/values-conflict: two values that exclude each other, such as a minimum above its maximum.

import type { Fix, Severity } from '../../../core/finding.ts';
import { once } from '../../../core/once.ts';
import { each } from '../../../core/rule.ts';
import type { JvmModel, JvmOption, JvmProcess } from '../model.ts';
import { type ReadSet, setsOf } from '../option-set.ts';
import { type BrokenPair, brokenPairs, pairsSaid } from '../ordered-pairs.ts';
import { READ_JDKS } from '../status.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Found {
  readonly low: string;
  readonly high: string;
  readonly strictly: boolean;
}

/** Source: HotSpot, jvmFlagConstraints*.cpp: "must be less than or equal to". */
export const valuesConflict = each<JvmModel, ReadSet, Found>({
  id: 'jvm/values-conflict',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ low, high, strictly }) =>
    `${low} has to be ${strictly ? 'less' : 'no more'} than ${high}: the JVM will not start.`,
  nodes: setsOf,
  check(read, report, { vocabulary }) {
    if (!read.process.hotspot) return;
    for (const broken of pairsIn(read, vocabulary)) {
      const { pair, low, high } = broken;
      const at = low.option ?? high.option;
      if (!at) continue;
      const other = at === low.option ? high.option : undefined;
      report(
        at.range,
        { low: low.text, high: high.text, strictly: pair.strictly ?? false },
        {
          severity: broken.severity,
          target: read.process.target,
          related: other ? [{ range: other.range, message: other.text }] : [],
          fixes: low.option && high.option ? [raise(low.option, high.option)] : [],
        },
      );
    }
  },
});

/** Pairs broken in the newest JDK that is meant; an error where every other one breaks them, too. */
function pairsIn({ set, process }: ReadSet, vocabulary: Vocabulary): (BrokenPair & { severity: Severity })[] {
  const versions = judged(process);
  const newest = versions.at(-1);
  if (newest === undefined) return [];
  const said = pairsSaid(set, vocabulary);
  if (said.length === 0) return [];
  const brokenIn = (jdk: number) => brokenPairs(said, set, jdk, vocabulary);
  const elsewhere = once(() => versions.slice(0, -1).map(brokenIn));
  return brokenIn(newest).map((broken) => {
    const everywhere = elsewhere().every((found) => found.some(({ pair }) => pair === broken.pair));
    return { ...broken, severity: everywhere ? 'error' : 'information' };
  });
}

/** JDKs whose defaults are known. */
const judged = ({ versions }: JvmProcess): number[] =>
  versions.filter((version) => READ_JDKS.some((read) => read === version));

/** The upper one set to the value of the lower one. */
function raise(low: JvmOption, high: JvmOption): Fix | undefined {
  const { value } = low;
  if (value === undefined || high.value === undefined) return undefined;
  const text = high.text.slice(0, high.text.length - high.value.length) + value;
  const edits = high.list.replace(high.index, text);
  return edits && { title: `Change ${high.text} to ${text}`, safe: false, edits };
}
