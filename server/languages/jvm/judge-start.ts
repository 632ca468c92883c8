// Whether the JVMs that are meant start with an option, and if not, why: the one question behind several rules.

import { firstIndex } from '../../core/bisect.ts';
import type { Severity } from '../../core/finding.ts';
import { verbatim } from '../../core/mapped-text.ts';
import { collectorIn } from './collectors.ts';
import type { Circumstances } from './limits.ts';
import { type JvmModel, type JvmOption, type OptionKind, type OptionSource, versionsOf } from './model.ts';
import { forgivesUnknown, hasUnknown, type ReadOption, readOptions } from './option-set.ts';
import { readOption } from './parse-option.ts';
import { isRepeatable } from './same-option.ts';
import { type StartFault, startFault } from './start-fault.ts';
import { forgivable, refuses, stateOf } from './status.ts';
import type { Vocabulary } from './vocabulary.ts';

const JUDGED: ReadonlySet<OptionKind> = new Set(['flag', 'extended', 'launcher']);

export interface Verdict {
  /** What the newest JDK that is meant has against the option. */
  readonly fault: StartFault;
  /** `error` where no JDK that is meant starts, `information` where older ones do. */
  readonly severity: Severity;
}

/** An option that the newest JDK that is meant does not start with. */
export interface JudgedOption {
  readonly read: ReadOption;
  readonly verdict: Verdict;
}

/** Every such option of a file. */
export const judgedOptions = (model: JvmModel): readonly JudgedOption[] => model.shared(judgeAll);

const judgeAll = (model: JvmModel): JudgedOption[] =>
  readOptions(model).flatMap((read) => {
    const verdict = judgeStart(read, model.vocabulary);
    return verdict ? [{ read, verdict }] : [];
  });

/** Judges an option that the JDK knows; `undefined` where the newest JDK that is meant starts. */
function judgeStart(read: ReadOption, vocabulary: Vocabulary): Verdict | undefined {
  const { option, process } = read;
  if (!JUDGED.has(option.kind) || !process.hotspot) return undefined;
  const versions = versionsOf(process, option);
  const newest = versions.at(-1);
  const faultFor = (jdk: number) => startFault(option, jdk, vocabulary, circumstances(read, jdk, vocabulary));
  const fault = newest === undefined || isSkipped(read, newest, vocabulary) ? undefined : faultFor(newest);
  if (!fault) return undefined;
  const refusedBy = (jdk: number) => faultFor(jdk) !== undefined || refusesName(read, jdk, vocabulary);
  return { fault, severity: versions.every(refusedBy) ? 'error' : 'information' };
}

function circumstances(read: ReadOption, jdk: number, vocabulary: Vocabulary): Circumstances {
  const { set, at, names, process, option } = read;
  return {
    isOn: (flag) => mayBeOn(read, flag, jdk),
    has: (wanted) =>
      isPart(sourceOf(process.sources, option)) ||
      wanted.some((name) => names().has(name)) ||
      hasUnknown(set),
    collector: () => collectorIn(set, jdk, vocabulary),
    isOverridden: () =>
      !isRepeatable(option.term) && set.findLastIndex(({ term }) => term === option.term) > at,
  };
}

/** Whether the newest JDK that is meant takes another text in the place of the option, with further switches on. */
export function wouldStart(
  read: ReadOption,
  text: string,
  vocabulary: Vocabulary,
  on: readonly string[] = [],
): boolean {
  const { option, process } = read;
  const word = { value: verbatim(text, 0, text.length), range: option.range, splits: false };
  const written = readOption({ ...option.list, words: [word] }, 0, option.readBy);
  const newest = versionsOf(process, option).at(-1);
  if (!written || newest === undefined) return false;
  const changed = { ...read, option: { ...written, list: option.list, index: option.index } };
  const around = circumstances(changed, newest, vocabulary);
  const isOn = (flag: string) => on.includes(flag) || around.isOn(flag);
  return startFault(changed.option, newest, vocabulary, { ...around, isOn }) === undefined;
}

/** A flag of another platform that the JVM is told to skip. */
const isSkipped = ({ option, process }: ReadOption, jdk: number, vocabulary: Vocabulary): boolean =>
  stateOf(option, jdk, vocabulary) === 'elsewhere' && forgivesUnknown(process, jdk);

function refusesName({ option, process }: ReadOption, jdk: number, vocabulary: Vocabulary): boolean {
  const state = stateOf(option, jdk, vocabulary);
  return refuses(state) && !(forgivable(state) && forgivesUnknown(process, jdk));
}

/** Whether a switch is on where the option stands; what is not known may have switched it on. */
function mayBeOn({ option, set, at, placesOf, process }: ReadOption, flag: string, jdk: number): boolean {
  if (isPart(sourceOf(process.sources, option))) return true;
  const places = placesOf(flag, jdk);
  const before = places[firstIndex(places, (place) => place >= at) - 1];
  const last = before === undefined ? undefined : set[before];
  return last !== undefined && (last.kind !== 'flag' || last.sign === '+');
}

/** A part adds to options that stand elsewhere, and a branch to those that every run reads. */
const isPart = (source: OptionSource | undefined): boolean =>
  source === undefined || source.role === 'part' || source.branch !== 0;

/** The source that an option stands in. */
export const sourceOf = (sources: readonly OptionSource[], { list }: JvmOption): OptionSource | undefined =>
  sources.find((source) => source.list === list);
