// jvm/flag-locked: a diagnostic or experimental flag without its unlock switch in front of it.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { joinEdits } from '../../../core/text.ts';
import { type JudgedOption, judgedOptions, sourceOf, wouldStart } from '../judge-start.ts';
import type { JvmModel, JvmOption } from '../model.ts';
import type { ReadOption } from '../option-set.ts';
import { unlockFor } from '../start-fault.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Found {
  readonly text: string;
  readonly unlock: string;
  /** The switch stands behind the flag. */
  readonly late: boolean;
}

/** Source: HotSpot, jvmFlag.cpp: "must be enabled via", "The unlock option must precede". */
export const flagLocked = each<JvmModel, JudgedOption, Found>({
  id: 'jvm/flag-locked',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  says: ({ text, unlock, late }) =>
    late
      ? `${text} stands before -XX:+${unlock}, which has to come first: the JVM will not start.`
      : `${text} needs -XX:+${unlock} in front of it: the JVM will not start.`,
  nodes: judgedOptions,
  check({ read, verdict }, report, { vocabulary }) {
    if (verdict.fault.kind !== 'locked') return;
    const { option, process, set } = read;
    const { unlock } = verdict.fault;
    const inScript = sourceOf(process.sources, option)?.variable?.readBy === 'script';
    const late = set.find(({ name, sign }) => name === unlock && sign === '+');
    report(
      option.range,
      { text: option.text, unlock, late: late !== undefined },
      {
        // A script may put switches of its own in front.
        severity: inScript && verdict.severity === 'error' ? 'warning' : verdict.severity,
        target: process.target,
        fixes: [unlockFix(read, unlock, late, vocabulary)],
      },
    );
  },
});

/** One switch in front of the first flag that needs it; one that stands too late moves there. */
function unlockFix(
  read: ReadOption,
  unlock: string,
  late: JvmOption | undefined,
  vocabulary: Vocabulary,
): Fix | undefined {
  const { option, set, process } = read;
  if (!wouldStart(read, option.text, vocabulary, [unlock])) return undefined;
  const jdk = Number(process.target.version);
  const first =
    set.find(({ list, name, kind }) => {
      const isLocked = kind === 'flag' && list === option.list;
      return isLocked && unlockFor(name, jdk, vocabulary) === unlock;
    }) ?? option;
  const added = first.list.insert(first.index, `-XX:+${unlock}`);
  const moved = late?.list === first.list ? late.list.remove(late.index) : [];
  return (
    added && {
      title: `Put -XX:+${unlock} in front`,
      safe: true,
      edits: joinEdits([...added, ...(moved ?? [])]),
    }
  );
}
