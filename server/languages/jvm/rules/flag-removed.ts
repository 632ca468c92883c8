// jvm/flag-removed: an option with which the JDK that is meant does not start.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { type JvmModel, type JvmOption, type JvmProcess, versionsOf } from '../model.ts';
import { forgivesUnknown, type ReadOption, readOptions } from '../option-set.ts';
import { replacementFor } from '../replacement.ts';
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
  check(read, report, { vocabulary }) {
    const { option, process } = read;
    const verdict = judge(option, process, vocabulary);
    if (!verdict) return;
    const found = { text: option.text, why: verdict.why, use: replacementFor(read, vocabulary) };
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
  const stateIn = (version: number): State => {
    const state = stateOf(option, version, vocabulary);
    return forgivable(state) && forgivesUnknown(process, version) ? 'ignored' : state;
  };
  const newest = versions.at(-1);
  const state = newest === undefined ? 'unknown' : stateIn(newest);
  if (newest === undefined || !refuses(state)) return undefined;
  const certain = versions.every((version) => refuses(stateIn(version)));
  return { why: reasonOf(option, state, newest, certain, vocabulary), certain };
}

function reasonOf(
  option: JvmOption,
  state: State,
  version: number,
  certain: boolean,
  vocabulary: Vocabulary,
): string {
  if (state === 'debug')
    return certain
      ? 'exists only in debug builds of the JDK: the JVM will not start with it'
      : 'stops newer JVMs from starting: only debug builds have it';
  const first = acceptedSince(option, vocabulary);
  if (first !== undefined && first > version)
    return `is not known before JDK ${first}: the JVM will not start`;
  const gone = refusedSince(option, vocabulary);
  if (gone === undefined) return 'is not known to the JDK any more: the JVM will not start with it';
  // An option is often removed a release earlier, which then ignores it; what counts is who refuses it.
  const since = gone.exact ? `since JDK ${gone.jdk}` : `by JDK ${gone.jdk} at the latest`;
  return certain
    ? `is refused ${since}: the JVM will not start with it`
    : `stops newer JVMs from starting: refused ${since}`;
}

function fixesFor({ list, index, text }: JvmOption, use: string | undefined): (Fix | undefined)[] {
  const removal = list.remove(index);
  const swap = use === undefined ? undefined : list.replace(index, use);
  return [
    swap && { title: `Replace ${text} with ${use}`, safe: false, edits: swap },
    removal && { title: `Remove ${text}`, safe: false, edits: removal },
  ];
}
