// What a JDK makes of an option: takes it, ignores it, or does not start. Knows versions, not files.

import { oncePer, oncePerRecent } from '../../core/once.ts';
import type { Change, Flag, LauncherOption } from './catalogue.ts';
import type { JvmOption } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** JDKs whose flags were read one by one; those between are answered from the record of changes. */
export const READ_JDKS = [8, 11, 17, 21, 25] as const;
const NEWEST = 25;

export type State =
  | 'accepted'
  | 'deprecated'
  | 'ignored'
  /** Exists in debug builds only. */
  | 'debug'
  /** The JVM does not start: it has never heard of the option, or no longer knows it. */
  | 'unrecognized'
  /** The JVM does not start and says what was removed; no switch makes it forget that. */
  | 'removed'
  /** Linux on x86-64 does not know it, another platform does. */
  | 'elsewhere'
  | 'unknown';

/** Whether a JVM ends at start because of an option in this state. */
export const refuses = (state: State): boolean =>
  state === 'unrecognized' || state === 'removed' || state === 'debug';

/** Whether a JVM starts with an option in this state, for all that is known. */
export const starts = (state: State): boolean =>
  !refuses(state) && state !== 'unknown' && state !== 'elsewhere';

/** States that `-XX:+IgnoreUnrecognizedVMOptions` makes harmless. */
export const forgivable = (state: State): boolean =>
  state === 'unrecognized' || state === 'debug' || state === 'elsewhere';

/** What a JDK makes of an option by its name; values are judged only where they decide that. */
export function stateOf(option: JvmOption, version: number, vocabulary: Vocabulary): State {
  if (option.kind === 'opaque' || option.kind === 'argument-file') return 'unknown';
  if (option.kind === 'flag' && option.name !== 'Flags' && option.name !== 'VMOptionsFile')
    return flagState(option.name, version, vocabulary);
  const record = vocabulary.launcher(option.text);
  if (!record) return 'unknown';
  if (option.term === 'Djava.security.manager' && (option.value === 'disallow' || !option.valueKnown))
    return 'unknown';
  const dropped = record.removedLibraries?.[option.name];
  if (dropped !== undefined && version >= dropped) return 'removed';
  return launcherState(record, version);
}

/** What a JDK makes of a flag. */
export const flagState = (name: string, version: number, vocabulary: Vocabulary): State =>
  vocabulary.shared(statesOfFlags)(version)(name);

/** Several rules ask for every flag of a file, and for some of them in every JDK. */
const statesOfFlags = (vocabulary: Vocabulary) =>
  oncePer((version: number) =>
    oncePerRecent(RECENT_NAMES, (name: string) => readFlagState(name, version, vocabulary)),
  );

/** More than any JDK has; the rest are names that people make up. */
const RECENT_NAMES = 2000;

function readFlagState(name: string, version: number, vocabulary: Vocabulary): State {
  const change = vocabulary.change(name);
  const flag = vocabulary.flag(name);
  if (!change && !flag) return 'unknown';
  const read = (jdk: number) => readState(change, flag, jdk);
  return READ_JDKS.some((jdk) => jdk === version) ? read(version) : between(version, read, change);
}

function readState(change: Change | undefined, flag: Flag | undefined, jdk: number): State {
  const span = flag?.spans.find((candidate) => candidate.jdk.includes(jdk));
  if (span?.only) return 'elsewhere';
  // Gone in the middle of a JDK's life: its version number does not tell.
  if (change?.removedInUpdate?.startsWith(`${jdk}.`)) return 'unknown';
  const status = change?.status[jdk] ?? span?.kind ?? 'unrecognized';
  return STATE_OF_STATUS[status.split('+')[0] ?? ''] ?? 'unknown';
}

const STATE_OF_STATUS: Readonly<Record<string, State>> = {
  ok: 'accepted',
  product: 'accepted',
  product_rw: 'accepted',
  manageable: 'accepted',
  diagnostic: 'accepted',
  experimental: 'accepted',
  varies: 'unknown',
  deprecated: 'deprecated',
  ignored: 'ignored',
  develop: 'debug',
  notproduct: 'debug',
  unrecognized: 'unrecognized',
  removed: 'removed',
};

/** A JDK that was not read: what its neighbours agree on, or what the record of changes says for certain. */
function between(version: number, read: (jdk: number) => State, change: Change | undefined): State {
  const older = READ_JDKS.findLast((jdk) => jdk < version);
  const newer = READ_JDKS.find((jdk) => jdk > version);
  if (older === undefined) return 'unknown';
  const { refused, lastWorks, deprecated, obsolete, approximate } = change ?? {};
  // What was removed does not come back.
  if (!approximate && refused !== undefined && version >= refused) return 'unrecognized';
  if (approximate && refused !== undefined && refused <= NEWEST && version > NEWEST) return 'unrecognized';
  if (newer === undefined) return 'unknown';
  if (read(older) === read(newer)) return read(older);
  if (approximate || refuses(read(older))) return 'unknown';
  if (obsolete !== undefined && version >= obsolete) return 'ignored';
  if (deprecated !== undefined && version >= deprecated) return 'deprecated';
  return lastWorks !== undefined && version <= lastWorks ? 'accepted' : 'unknown';
}

export function launcherState(record: LauncherOption, version: number): State {
  const read = (jdk: number): State => STATE_OF_STATUS[record.status[jdk] ?? ''] ?? 'unknown';
  if (READ_JDKS.some((jdk) => jdk === version)) return read(version);
  const newer = READ_JDKS.find((jdk) => jdk > version) ?? NEWEST;
  const older = READ_JDKS.findLast((jdk) => jdk < version);
  if (older === undefined) return 'unknown';
  if (record.removed !== undefined && version >= record.removed) return read(newer);
  if (record.since !== undefined && version < record.since) return read(older);
  return read(older) === read(newer) && version < NEWEST ? read(older) : 'unknown';
}

/** First JDK that refuses an option it once took, with how sure that number is. */
export function refusedSince(
  option: JvmOption,
  vocabulary: Vocabulary,
): { readonly jdk: number; readonly exact: boolean } | undefined {
  if (option.kind !== 'flag') {
    const record = vocabulary.launcher(option.text);
    const jdk = record?.removedLibraries?.[option.name] ?? record?.removed;
    return jdk === undefined ? firstRefusing(option, vocabulary) : { jdk, exact: true };
  }
  const change = vocabulary.change(option.name);
  return change?.refused === undefined
    ? firstRefusing(option, vocabulary)
    : { jdk: change.refused, exact: !change.approximate };
}

/** The JDK that brought an option which older ones refuse. */
export function acceptedSince(option: JvmOption, vocabulary: Vocabulary): number | undefined {
  const record = option.kind === 'flag' ? undefined : vocabulary.launcher(option.text);
  if (record?.since !== undefined) return record.since;
  return READ_JDKS.find((jdk) => starts(stateOf(option, jdk, vocabulary)));
}

function firstRefusing(option: JvmOption, vocabulary: Vocabulary) {
  const states = READ_JDKS.map((jdk) => stateOf(option, jdk, vocabulary));
  const lastTaken = states.findLastIndex((state) => !refuses(state));
  const jdk = READ_JDKS[lastTaken + 1];
  return jdk === undefined || lastTaken < 0 ? undefined : { jdk, exact: false };
}
