// jvm/flag-companion: a flag that the JVM refuses without another one.

import { each } from '../../../core/rule.ts';
import { type JudgedOption, judgedOptions } from '../judge-start.ts';
import type { JvmModel } from '../model.ts';

interface Found {
  readonly text: string;
  readonly flag: string;
}

/** Source: HotSpot, jvmFlagConstraints*.cpp and arguments.cpp: "must be enabled", "cannot be set without". */
export const flagCompanion = each<JvmModel, JudgedOption, Found>({
  id: 'jvm/flag-companion',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ text, flag }) => `${text} is refused without ${flag}: the JVM will not start.`,
  nodes: judgedOptions,
  check({ read: { option, process }, verdict: { fault, severity } }, report) {
    if (fault.kind !== 'requires') return;
    report(option.range, { text: option.text, flag: fault.flag }, { severity, target: process.target });
  },
});
