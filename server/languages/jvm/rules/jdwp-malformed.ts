// jvm/jdwp-malformed: options of the debugger's agent that it refuses, and the JVM with it.

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import { isDebugger, jdwpFault } from '../jdwp.ts';
import type { JvmModel } from '../model.ts';
import { type ReadOption, readOptions } from '../option-set.ts';

/** Source: JPDA, "Connection and Invocation Details"; the agent ends with "JDWP option syntax error". */
export const jdwpMalformed = each<JvmModel, ReadOption, string>({
  id: 'jvm/jdwp-malformed',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: (fault) => `The debugger refuses its options, and the JVM does not start: ${fault}.`,
  nodes: readOptions,
  check({ option, process }, report) {
    const fault = process.hotspot && isDebugger(option) ? jdwpFault(option) : undefined;
    if (fault) report(toFile(option.mapped, fault.at), fault.says);
  },
});
