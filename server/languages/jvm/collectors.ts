// Which collector a list of options leads to. What speaks against two of them is in rules/collector-conflict.ts.

import type { Flag } from './catalogue.ts';
import { includes, type JvmOption } from './model.ts';
import { signOf } from './option-set.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The collector that a JVM uses with these options.
 * Shape: `undefined` where parts of the list are unknown and none is chosen; the default is that of a machine
 *        with two processors and 2 GB at least.
 */
export function collectorIn(
  set: readonly JvmOption[],
  jdk: number,
  vocabulary: Vocabulary,
): string | undefined {
  const chosen = set.findLast(
    ({ name, sign, readBy }) =>
      sign === '+' && includes(readBy, jdk) && vocabulary.collector(name) && signOf(set, name, jdk) === '+',
  );
  if (chosen) return vocabulary.collector(chosen.name)?.collector;
  const unknown = set.some(({ kind }) => kind === 'opaque' || kind === 'argument-file');
  return unknown ? undefined : vocabulary.defaultCollector(jdk);
}

/** Areas of the catalogue whose flags one collector reads. */
const OWNERS: Readonly<Record<string, string>> = {
  'gc/g1': 'G1',
  'gc/z': 'ZGC',
  'gc/shenandoah': 'Shenandoah',
  'gc/parallel': 'Parallel',
  'gc/epsilon': 'Epsilon',
};

/** The collector that alone reads a flag. */
export const ownerOf = (flag: Flag | undefined): string | undefined => OWNERS[flag?.area ?? ''];
