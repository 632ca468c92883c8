// jvm/jdwp-twice: the debugger's agent given twice to one JVM.

import { each } from '../../../core/rule.ts';
import { isDebugger } from '../jdwp.ts';
import { EVERY_JDK, type JvmModel } from '../model.ts';
import { type ReadSet, setsOf } from '../option-set.ts';
import { removal } from '../remove-option.ts';

/** Source: JDK 17 and 25: "Cannot load this JVM TI agent twice". */
export const jdwpTwice = each<JvmModel, ReadSet, string>({
  id: 'jvm/jdwp-twice',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: (first) => `A JVM takes one debugger only, and does not start with a second one beside ${first}.`,
  nodes: setsOf,
  check({ set, process }, report) {
    if (!process.hotspot) return;
    const [first, ...rest] = set.filter((option) => isDebugger(option) && option.readBy === EVERY_JDK);
    for (const option of rest) {
      if (!first || option.range.start === first.range.start) continue;
      report(option.range, first.text, {
        related: [{ range: first.range, message: first.text }],
        fixes: [removal(option, false)],
      });
    }
  },
});
