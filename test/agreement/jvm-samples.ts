// Option lists to ask a JVM about: every flag of a JDK in every form, alone and in pairs. Lists only, no verdicts.

import type { Flag, FlagSpan } from '../../server/languages/jvm/catalogue.ts';
import type { Vocabulary } from '../../server/languages/jvm/vocabulary.ts';

/** The words behind `java`. */
export type OptionList = readonly string[];

const DIAGNOSTIC = '-XX:+UnlockDiagnosticVMOptions';
const EXPERIMENTAL = '-XX:+UnlockExperimentalVMOptions';
const FORGIVING = '-XX:+IgnoreUnrecognizedVMOptions';

const UNLOCKS: Readonly<Record<string, string>> = { diagnostic: DIAGNOSTIC, experimental: EXPERIMENTAL };

/** Starts something that does not end, or writes without end. */
const NEVER = /^(?:PauseAtStartup|PauseAtExit|ErrorHandlerTest|ShowMessageBoxOnError)$/;

/** Every list for a JDK. */
export function* optionLists(jdk: number, vocabulary: Vocabulary): Generator<OptionList> {
  for (const flag of vocabulary.flags) {
    if (NEVER.test(flag.name)) continue;
    const span = flag.spans.find((each) => each.jdk.includes(jdk));
    yield* span && UNSETTABLE.test(span.kind) === false ? listsFor(flag, span) : strangerLists(flag.name);
  }
  yield* collectorLists(vocabulary);
  yield* sizeLists();
}

const UNSETTABLE = /^(?:develop|notproduct)$/;

/** A flag that the JDK has not, or has in debug builds only. */
function* strangerLists(name: string): Generator<OptionList> {
  yield [`-XX:+${name}`];
  yield [`-XX:${name}=1`];
  yield [FORGIVING, `-XX:+${name}`];
}

function* listsFor(flag: Flag, span: FlagSpan): Generator<OptionList> {
  const forms = formsOf(flag, span);
  const unlock = span.unlocked ? undefined : UNLOCKS[span.kind];
  for (const form of forms) yield unlock === undefined ? [form] : [DIAGNOSTIC, EXPERIMENTAL, form];
  const [first] = forms;
  if (first === undefined || unlock === undefined) return;
  yield [first];
  yield [first, unlock];
  yield [unlock, first];
  yield [FORGIVING, first];
}

function formsOf(
  { name, type: newest }: Flag,
  { type = newest, default: standard, range }: FlagSpan,
): string[] {
  const given = (values: readonly string[]) => values.map((value) => `-XX:${name}=${value}`);
  if (type === 'bool') return [`-XX:+${name}`, `-XX:-${name}`, `-XX:${name}`, ...given(['true', '1', ''])];
  const signed = [`-XX:${name}`, `-XX:+${name}`];
  if (/^ccstr/.test(type)) return [...given(['abc', '']), ...signed];
  const bounds = range?.split('..') ?? [];
  const around = bounds.flatMap((bound) => (/^-?\d+$/.test(bound) ? neighbours(BigInt(bound)) : []));
  const values = [
    standard ?? '1',
    '0',
    '1',
    '-1',
    'abc',
    '',
    '1.5',
    '1k',
    '1kb',
    '0x10',
    ...bounds,
    ...around,
  ];
  return [...given([...new Set(values)]), ...signed];
}

const neighbours = (bound: bigint): string[] => [String(bound - 1n), String(bound + 1n)];

function* collectorLists({ flags, collector }: Vocabulary): Generator<OptionList> {
  const names = flags.flatMap(({ name }) => (collector(name) && name.startsWith('Use') ? [name] : []));
  const signed = names.flatMap((name) => [`-XX:+${name}`, `-XX:-${name}`]);
  for (const first of signed) for (const second of signed) yield [first, second];
  for (const one of signed) yield [FORGIVING, one];
}

const SIZES = [
  ...['-Xms64m', '-Xms1g', '-Xmx64m', '-Xmx1g', '-Xmx2gb', '-Xmn32m', '-Xss512k', '-Xss1k'],
  ...['-XX:InitialHeapSize=64m', '-XX:MaxHeapSize=1g', '-XX:MinHeapSize=64m', '-XX:MinHeapSize=1g'],
  ...['-XX:SoftMaxHeapSize=2g', '-XX:MinHeapFreeRatio=80', '-XX:MaxHeapFreeRatio=20'],
  ...['-XX:MaxMetaspaceFreeRatio=30', '-XX:ReservedCodeCacheSize=64m', '-XX:InitialCodeCacheSize=100m'],
  ...['-XX:MaxGCPauseMillis=500', '-XX:GCPauseIntervalMillis=300', '-XX:MarkStackSizeMax=512k'],
  ...['-XX:+UseParallelGC', '-XX:+UseSerialGC', '-XX:CICompilerCount=1', '-XX:TieredStopAtLevel=1'],
];

function* sizeLists(): Generator<OptionList> {
  for (const first of SIZES) for (const second of SIZES) if (first !== second) yield [first, second];
}

/** What people write, and mean by it; asked in every run. */
export const PICKED: readonly string[] = [
  '-Xmx64m -XX:+PerfDisableSharedMem',
  '-XX:+UseConcMarkSweepGC',
  '-XX:+UseParNewGC',
  '-XX:-UseConcMarkSweepGC',
  '-XX:+UseG1GC -XX:+UseParallelGC',
  '-XX:+UseG1GC -XX:-UseG1GC -XX:+UseSerialGC',
  '-XX:+UseParallelGC -XX:+UseParallelOldGC',
  '-XX:+UseSerialGC -XX:+UseConcMarkSweepGC -XX:+IgnoreUnrecognizedVMOptions',
  '-XX:+UseSerialGC -XX:+UseG1GC -XX:+IgnoreUnrecognizedVMOptions',
  '-XX:+PrintGCDateStamps',
  '-XX:+PrintGCDetails',
  '-XX:MaxPermSize=64m',
  '-XX:MaxPermSize=64m -XX:+IgnoreUnrecognizedVMOptions',
  '-XX:MaxRamPercentage=50',
  '-XX:MaxRAMPercentage=50',
  '-XX:+UseBiasedLocking',
  '-XX:+UseCompactObjectHeaders',
  '-XX:+ZapUnusedHeapArea',
  '-Xms128m -Xmx64m',
  '-Xms64m -Xmx128m',
  '-Xms128m -Xmx64m -Xmx128m',
  '-Xincgc',
  '-d64',
  '-Xfuture',
  '-Xbootclasspath/p:/x',
  '-Xbootclasspath/p:/x -XX:+IgnoreUnrecognizedVMOptions',
  '-Djava.ext.dirs=/x',
  '-Djava.security.manager=allow',
  '-Djava.security.manager=disallow',
  '--illegal-access=permit',
  '--finalization=disabled',
  '-agentlib:hprof',
];
