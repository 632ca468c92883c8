// Questions about a list of options that one JVM reads: switches, last values, what forgives what.

import { once, oncePerPair } from '../../core/once.ts';
import { FORGIVING_FLAG, includes, type JvmModel, type JvmOption, type JvmProcess } from './model.ts';
import { sizeInBytes } from './size.ts';

/** An option with the process and the list that it is read in. */
export interface ReadOption {
  readonly option: JvmOption;
  /** The list, in its reading order, and the option's place in it. */
  readonly set: readonly JvmOption[];
  readonly at: number;
  /** Names of all flags and properties in the list. */
  readonly names: () => ReadonlySet<string>;
  /** Places in the list of what says whether a switch is on in a JDK: itself, and words that may say anything. */
  readonly placesOf: (flag: string, jdk: number) => readonly number[];
  readonly process: JvmProcess;
}

export interface ReadSet {
  readonly set: readonly JvmOption[];
  readonly process: JvmProcess;
}

export const setsOf = (model: JvmModel): readonly ReadSet[] => model.shared(allSets);

const allSets = ({ processes }: JvmModel): readonly ReadSet[] =>
  processes.flatMap((process) => process.sets.map((set) => ({ set, process })));

/** The options of one list. */
export function readsOf({ set, process }: ReadSet): ReadOption[] {
  const names = once(() => new Set(set.map(({ name }) => name)));
  const placesOf = placesIn(set);
  return set.map((option, at) => ({ option, set, at, names, placesOf, process }));
}

/** Looks for each switch once, because every flag that has to be unlocked asks for the same few. */
const placesIn = (set: readonly JvmOption[]): ReadOption['placesOf'] =>
  oncePerPair((flag: string, jdk: number) =>
    set.flatMap((option, at) => (saysOf(option, flag, jdk) ? [at] : [])),
  );

const saysOf = ({ kind, name, readBy }: JvmOption, flag: string, jdk: number): boolean =>
  kind === 'opaque' ||
  kind === 'argument-file' ||
  (kind === 'flag' && name === flag && includes(readBy, jdk));

/** Every option that some JVM surely reads, once for each list that has it. */
export const readOptions = (model: JvmModel): readonly ReadOption[] => model.shared(readAll);

const readAll = (model: JvmModel): ReadOption[] => setsOf(model).flatMap(readsOf);

/** The last word on a switch in a JDK: `+`, `-`, or nothing. */
export const signOf = (set: readonly JvmOption[], flag: string, jdk: number): JvmOption['sign'] =>
  set.findLast(
    ({ kind, name, sign, readBy }) => kind === 'flag' && name === flag && sign && includes(readBy, jdk),
  )?.sign;

/** Whether unknown options are skipped. Its place on the line does not matter to the JVM. */
export const forgivesUnknown = ({ forgiving }: JvmProcess, jdk: number): boolean =>
  signOf(forgiving, FORGIVING_FLAG, jdk) === '+';

/** The last option with a term; later ones win. */
export const lastOf = (set: readonly JvmOption[], term: string): JvmOption | undefined =>
  set.findLast((option) => option.term === term);

/** The last option of several names that mean the same. */
export const lastNamed = (set: readonly JvmOption[], terms: readonly string[]): JvmOption | undefined =>
  set.findLast(({ term }) => terms.includes(term));

/** Whether the list holds words that may say anything. */
export const hasUnknown = (set: readonly JvmOption[]): boolean =>
  set.some(({ kind }) => kind === 'opaque' || kind === 'argument-file');

/** A size that an option gives. Units: bytes. */
export const bytesOf = (option: JvmOption | undefined): number | undefined =>
  option?.valueKnown && option.value !== undefined ? sizeInBytes(option.value) : undefined;
