// jvm/refusals-hidden: flags that the JDK does not know, kept silent by the switch that skips them.

import { each } from '../../../core/rule.ts';
import { FORGIVING_FLAG, type JvmModel, type JvmOption, type JvmProcess, versionsOf } from '../model.ts';
import { forgivesUnknown, type ReadSet, setsOf } from '../option-set.ts';
import { removalOf } from '../remove-option.ts';
import { forgivable, stateOf } from '../status.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Source: HotSpot, arguments.cpp, "IgnoreUnrecognizedVMOptions". */
export const refusalsHidden = each<JvmModel, ReadSet, readonly JvmOption[]>({
  id: 'jvm/refusals-hidden',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  says: (dead) =>
    `-XX:+${FORGIVING_FLAG} hides that this JDK skips ${dead.length === 1 ? dead[0]?.text : `${dead.length} options`}: none of that tuning is in force.`,
  nodes: setsOf,
  check({ set, process }, report, { vocabulary }) {
    const forgiving = process.forgiving.at(-1);
    if (!forgiving || !process.hotspot || !process.target.known) return;
    const dead = set.filter((option) => isSkipped(option, process, vocabulary));
    const first = dead[0];
    if (!first) return;
    report(forgiving.range, dead, {
      target: process.target,
      related: dead.map(({ range, text }) => ({ range, message: `${text} is skipped` })),
      fixes: [removalOf(dead, `Remove ${dead.length === 1 ? first.text : 'what is skipped'}`, true)],
    });
  },
});

function isSkipped(option: JvmOption, process: JvmProcess, vocabulary: Vocabulary): boolean {
  const versions = versionsOf(process, option);
  return (
    versions.length > 0 &&
    versions.every((jdk) => forgivable(stateOf(option, jdk, vocabulary)) && forgivesUnknown(process, jdk))
  );
}
