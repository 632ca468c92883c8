// jvm/log-malformed: an -Xlog option with a tag, level, decorator or output option that the JDK does not know.

import type { Fix } from '../../../core/finding.ts';
import { isOpaque, toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import { type LogFault, logFaults } from '../log-fault.ts';
import { type JvmModel, type JvmOption, versionsOf } from '../model.ts';
import { type ReadOption, readOptions } from '../option-set.ts';
import { parseLog } from '../parse-log.ts';

/** Source: HotSpot, logConfiguration.cpp: "Invalid -Xlog option". */
export const logMalformed = each<JvmModel, ReadOption, LogFault>({
  id: 'jvm/log-malformed',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ what, meant }) =>
    `-Xlog refuses ${what}, and the JVM will not start${meant ? `; did you mean ${meant}?` : '.'}`,
  nodes: readOptions,
  check({ option, process }, report, { vocabulary }) {
    if (option.term !== 'Xlog' || !process.hotspot) return;
    const setting = parseLog(option.text);
    const versions = versionsOf(process, option);
    const newest = versions.at(-1);
    if (!setting || newest === undefined || newest > 25) return;
    for (const fault of logFaults(setting, newest, vocabulary)) {
      if (isOpaque(option.mapped, around(fault))) continue;
      const refused = (jdk: number) =>
        jdk < 9 ||
        logFaults(setting, jdk, vocabulary).some(({ part }) => part.at.start === fault.part.at.start);
      report(toFile(option.mapped, fault.part.at), fault, {
        severity: versions.every(refused) ? 'error' : 'information',
        target: process.target,
        fixes: [fixFor(option, fault)],
      });
    }
  },
});

/** The part with the characters beside it, which may be unknown as well. */
const around = ({ part: { at } }: LogFault) => ({ start: Math.max(0, at.start - 1), end: at.end + 1 });

function fixFor({ list, index, text }: JvmOption, { part, meant }: LogFault): Fix | undefined {
  if (meant === undefined) return undefined;
  const edits = list.replace(index, text.slice(0, part.at.start) + meant + text.slice(part.at.end));
  return edits && { title: `Change ${part.text} to ${meant}`, safe: false, edits };
}
