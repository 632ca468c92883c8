// jvm/collector-conflict: two garbage collectors are switched on for one JVM.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { joinEdits, type TextEdit } from '../../../core/text.ts';
import { includes, type JvmModel, type JvmOption, versionsOf } from '../model.ts';
import { forgivesUnknown, type ReadSet, setsOf, signOf } from '../option-set.ts';
import { flagState, refuses } from '../status.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Source: HotSpot, gcConfig.cpp: "Multiple garbage collectors selected". */
export const collectorConflict = each<JvmModel, ReadSet, readonly JvmOption[]>({
  id: 'jvm/collector-conflict',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: (selected) =>
    `${selected.map(({ text }) => text).join(' and ')} select different collectors: the JVM will not start.`,
  nodes: setsOf,
  check(read, report, { vocabulary }) {
    const conflict = findConflict(read, vocabulary);
    const last = conflict?.at(-1);
    if (!conflict || !last) return;
    const others = conflict.slice(0, -1);
    report(last.range, conflict, {
      related: others.map(({ range, text }) => ({ range, message: `${text} selects another collector` })),
      fixes: conflict.toReversed().map((kept) => keepOnly(kept, conflict, read.set)),
    });
  },
});

/** One selecting option per collector, where every JDK that could be meant ends because of them. */
function findConflict({ set, process }: ReadSet, vocabulary: Vocabulary): JvmOption[] | undefined {
  const selectors = set.filter(({ name, sign }) => sign === '+' && vocabulary.collector(name));
  if (!process.hotspot || selectors.length < 2) return undefined;
  const versions = [...new Set(selectors.flatMap((option) => versionsOf(process, option)))];
  let conflict: JvmOption[] | undefined;
  for (const jdk of versions) {
    const selected = selectors.filter(
      ({ name, readBy }) => includes(readBy, jdk) && signOf(set, name, jdk) === '+',
    );
    const taken = selected.filter(({ name }) => !refuses(flagState(name, jdk, vocabulary)));
    const ended = taken.length < selected.length && !forgivesUnknown(process, jdk);
    const byCollector = new Map(
      taken.map((option) => [vocabulary.collector(option.name)?.collector, option]),
    );
    if (byCollector.size > 1)
      conflict ??= [...byCollector.values()].sort((a, b) => set.indexOf(a) - set.indexOf(b));
    // This JDK would run: either one collector is left, or the others are skipped.
    else if (!ended) return undefined;
  }
  return conflict;
}

function keepOnly(
  kept: JvmOption,
  conflict: readonly JvmOption[],
  set: readonly JvmOption[],
): Fix | undefined {
  const names = new Set(conflict.filter((option) => option !== kept).map(({ name }) => name));
  const removed = set.filter(({ name, kind }) => kind === 'flag' && names.has(name));
  const edits: TextEdit[] = [];
  for (const { list, index } of removed) {
    const removal = list.remove(index);
    if (!removal) return undefined;
    edits.push(...removal);
  }
  return {
    title: `Keep ${kept.text}, remove ${[...names].join(', ')}`,
    safe: false,
    edits: joinEdits(edits),
  };
}
