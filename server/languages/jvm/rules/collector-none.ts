// jvm/collector-none: the default collector is switched off and no other one on.

import { each } from '../../../core/rule.ts';
import type { JvmModel, JvmOption } from '../model.ts';
import { type ReadSet, setsOf, signOf } from '../option-set.ts';
import { removalOf } from '../remove-option.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** The JDK from which on no other collector steps in. */
const NO_SUBSTITUTE = 11;

/** Source: HotSpot, gcConfig.cpp: "Garbage collector not selected". */
export const collectorNone = each<JvmModel, ReadSet, string>({
  id: 'jvm/collector-none',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  says: (text) =>
    `${text} switches the default collector off and no other one is on: with two processors or more the JVM will not start.`,
  nodes: setsOf,
  check({ set, process }, report, { vocabulary }) {
    const versions = process.target.versions.map(Number);
    const newest = versions.at(-1) ?? 0;
    const off = disabledDefault(set, newest, vocabulary);
    if (!off || !process.hotspot || newest < NO_SUBSTITUTE) return;
    const everywhere = versions.every((jdk) => jdk >= NO_SUBSTITUTE && disabledDefault(set, jdk, vocabulary));
    const all = set.filter(({ kind, name }) => kind === 'flag' && name === off.name);
    report(off.range, off.text, {
      severity: everywhere ? 'error' : 'information',
      target: process.target,
      fixes: [removalOf(all, `Remove ${off.text}`, true)],
    });
  },
});

/** The option that switches the default off, where nothing known or unknown chooses another collector. */
function disabledDefault(
  set: readonly JvmOption[],
  jdk: number,
  vocabulary: Vocabulary,
): JvmOption | undefined {
  if (set.some(({ kind }) => kind === 'opaque' || kind === 'argument-file')) return undefined;
  const collectors = set.filter(({ name, readBy }) => vocabulary.collector(name) && readBy.first === 0);
  if (collectors.some(({ name }) => signOf(set, name, jdk) === '+')) return undefined;
  const standard = vocabulary.defaultCollector(jdk);
  return collectors.find(
    ({ name, sign }) => sign === '-' && vocabulary.collector(name)?.collector === standard,
  );
}
