// jvm/flag-removed: an option with which the JDK that is meant does not start.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { type JvmModel, type JvmOption, type JvmProcess, versionsOf } from '../model.ts';
import { forgivesUnknown, type ReadOption, readOptions } from '../option-set.ts';
import { acceptedSince, forgivable, refusedSince, refuses, type State, stateOf } from '../status.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Found {
  readonly text: string;
  readonly why: string;
  readonly use: string | undefined;
}

/** Source: java(1), "Removed Java Options"; HotSpot's table of special flags. */
export const flagRemoved = each<JvmModel, ReadOption, Found>({
  id: 'jvm/flag-removed',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, why, use }) => `${text} ${why}${use ? `; use ${use}` : ''}.`,
  nodes: readOptions,
  check({ option, set, process }, report, { vocabulary }) {
    const verdict = judge(option, process, vocabulary);
    if (!verdict) return;
    const found = { text: option.text, why: verdict.why, use: replacement(option, set, process, vocabulary) };
    report(option.range, found, {
      severity: verdict.certain ? 'error' : 'information',
      target: process.target,
      fixes: fixesFor(option, found.use),
    });
  },
});

interface Verdict {
  readonly why: string;
  /** Every JDK that could be meant refuses it. */
  readonly certain: boolean;
}

function judge(option: JvmOption, process: JvmProcess, vocabulary: Vocabulary): Verdict | undefined {
  if (option.kind === 'flag' && !process.hotspot) return undefined;
  const versions = versionsOf(process, option);
  const states = versions.map((version) => {
    const state = stateOf(option, version, vocabulary);
    return forgivable(state) && forgivesUnknown(process, version) ? 'ignored' : state;
  });
  const newest = states.at(-1);
  if (newest === undefined || !refuses(newest)) return undefined;
  const certain = states.every(refuses);
  const why = reasonOf(option, newest, versions.at(-1) ?? 0, certain, vocabulary);
  return why === undefined ? undefined : { why, certain };
}

/** Words for the reason; nothing for a name that no JDK has ever had, which is not this rule's. */
function reasonOf(
  option: JvmOption,
  state: State,
  version: number,
  certain: boolean,
  vocabulary: Vocabulary,
): string | undefined {
  if (state === 'debug') return 'exists only in debug builds of the JDK: the JVM will not start with it';
  const since = acceptedSince(option, vocabulary);
  if (since !== undefined && since > version)
    return `is not known before JDK ${since}: the JVM will not start`;
  const gone = refusedSince(option, vocabulary);
  if (gone === undefined) return 'is not known to the JDK any more: the JVM will not start with it';
  const when = gone.exact ? `in JDK ${gone.jdk}` : `by JDK ${gone.jdk}`;
  return certain
    ? `was removed ${when}: the JVM will not start with it`
    : `stops newer JVMs from starting: removed ${when}`;
}

/** What does the same today, where that is one option with the same value. */
function replacement(
  option: JvmOption,
  set: readonly JvmOption[],
  process: JvmProcess,
  vocabulary: Vocabulary,
): string | undefined {
  const use = option.kind === 'flag' ? vocabulary.change(option.name)?.use : undefined;
  const newest = versionsOf(process, option).at(-1);
  if (use === undefined || newest === undefined || vocabulary.flag(use) === undefined) return undefined;
  if (vocabulary.collector(option.name)) return collectorInstead(option, use, set, vocabulary);
  const sameForm = (vocabulary.flag(use)?.type === 'bool') === (option.value === undefined);
  if (!sameForm || set.some(({ name }) => name === use)) return undefined;
  return option.value === undefined ? undefined : `-XX:${use}=${option.value}`;
}

/** A collector for the one that is gone, unless another one is chosen already. */
function collectorInstead(
  option: JvmOption,
  use: string,
  set: readonly JvmOption[],
  vocabulary: Vocabulary,
): string | undefined {
  const others = set.some(
    ({ name, sign }) => sign === '+' && name !== option.name && isAlive(name, vocabulary),
  );
  return option.sign === '+' && !others ? `-XX:+${use}` : undefined;
}

const isAlive = (name: string, vocabulary: Vocabulary): boolean =>
  vocabulary.collector(name) !== undefined && vocabulary.change(name) === undefined;

function fixesFor({ list, index, text }: JvmOption, use: string | undefined): (Fix | undefined)[] {
  const removal = list.remove(index);
  const swap = use === undefined ? undefined : list.replace(index, use);
  return [
    swap && { title: `Replace ${text} with ${use}`, safe: false, edits: swap },
    removal && { title: `Remove ${text}`, safe: false, edits: removal },
  ];
}
