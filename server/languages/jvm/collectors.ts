// Which collector a list of options leads to. What speaks against two of them is in rules/collector-conflict.ts.

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
