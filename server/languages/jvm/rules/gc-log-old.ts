// jvm/gc-log-old: the garbage collection log is asked for in the way of JDK 8.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { joinEdits } from '../../../core/text.ts';
import { oldLogOptions, unifiedLog } from '../gc-log.ts';
import { type JvmModel, type JvmOption, versionsOf } from '../model.ts';
import { type ReadSet, setsOf } from '../option-set.ts';

/** The first JDK with unified logging. */
const UNIFIED = 9;

/** Source: java(1), "Convert GC Logging Flags to Xlog". */
export const gcLogOld = each<JvmModel, ReadSet, string | undefined>({
  id: 'jvm/gc-log-old',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: (log) =>
    `The garbage collection log is asked for in the way of JDK 8; later ones take ${log ?? 'one -Xlog option'}.`,
  nodes: setsOf,
  check({ set, process }, report, { vocabulary }) {
    const old = oldLogOptions(set, vocabulary).filter((option) => {
      const versions = versionsOf(process, option);
      return process.target.known && versions.length > 0 && versions.every((jdk) => jdk >= UNIFIED);
    });
    const first = old[0];
    if (!first || !process.hotspot) return;
    const log = unifiedLog(old, vocabulary);
    report(first.range, log, {
      tags: ['deprecated'],
      target: process.target,
      related: old.slice(1).map(({ range, text }) => ({ range, message: text })),
      fixes: [log === undefined ? undefined : translate(old, log)],
    });
  },
});

/** The first one becomes the new option, the others go. */
function translate(old: readonly JvmOption[], log: string): Fix | undefined {
  const [first, ...others] = old;
  const edits = [
    first?.list.replace(first.index, log),
    ...others.map(({ list, index }) => list.remove(index)),
  ];
  return edits.every((edit) => edit !== undefined)
    ? {
        title: `Replace ${old.length === 1 ? 'it' : 'all of them'} with ${log}`,
        safe: false,
        edits: joinEdits(edits.flat()),
      }
    : undefined;
}
