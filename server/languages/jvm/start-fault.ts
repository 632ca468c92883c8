// Why a JVM does not start with an option that it knows: locked, written in the wrong form, a value it refuses.
// Whether it knows the option at all is in status.ts.

import type { Flag, FlagSpan } from './catalogue.ts';
import { isText, type ValueShape, valueFault } from './flag-value.ts';
import { type Circumstances, type LimitFault, limitFault } from './limits.ts';
import type { JvmOption } from './model.ts';
import { flagState, launcherState, READ_JDKS, refuses, type State } from './status.ts';
import type { Vocabulary } from './vocabulary.ts';

export type StartFault =
  /** `unlock` has to stand in front of it. */
  | { readonly kind: 'locked'; readonly unlock: string }
  /** A switch without `+` or `-`, or with a value. */
  | { readonly kind: 'sign-missing' }
  /** A sign in front of a flag that takes a value. */
  | { readonly kind: 'sign-unexpected' }
  | { readonly kind: 'value-missing'; readonly type: string }
  | LimitFault;

const UNLOCKS: Readonly<Record<string, string>> = {
  diagnostic: 'UnlockDiagnosticVMOptions',
  experimental: 'UnlockExperimentalVMOptions',
};

/** The switch that a flag needs in front of it in a JDK. */
export function unlockFor(name: string, jdk: number, vocabulary: Vocabulary): string | undefined {
  const span = spanIn(vocabulary.flag(name), jdk);
  return span && !span.unlocked ? UNLOCKS[span.kind] : undefined;
}

const spanIn = (flag: Flag | undefined, jdk: number): FlagSpan | undefined =>
  flag?.spans.find((span) => span.jdk.includes(jdk));

/**
 * What keeps a JVM from starting with a flag.
 * Shape: for a JDK between those that were read, both neighbours have to agree.
 */
export function startFault(
  option: JvmOption,
  jdk: number,
  vocabulary: Vocabulary,
  around: Circumstances,
): StartFault | undefined {
  const older = READ_JDKS.findLast((read) => read <= jdk);
  const newer = READ_JDKS.find((read) => read >= jdk);
  if (older === undefined || newer === undefined) return undefined;
  const fault = faultIn(option, older, vocabulary, around);
  if (older === newer || !fault) return fault;
  return faultIn(option, newer, vocabulary, around)?.kind === fault.kind ? fault : undefined;
}

/** States in which a JDK does not look at the flag, or perhaps not. */
const NOT_READ: ReadonlySet<State> = new Set(['ignored', 'unknown']);

function faultIn(
  option: JvmOption,
  jdk: number,
  vocabulary: Vocabulary,
  around: Circumstances,
): StartFault | undefined {
  if (option.kind !== 'flag') return launcherFault(option, jdk, vocabulary, around);
  const flag = vocabulary.flag(option.name);
  const span = spanIn(flag, jdk);
  const state = flagState(option.name, jdk, vocabulary);
  if (!flag || !span || refuses(state) || NOT_READ.has(state)) return undefined;
  const unlock =
    span.unlockedOff && option.sign === '-' ? undefined : unlockFor(option.name, jdk, vocabulary);
  if (unlock !== undefined && !around.isOn(unlock)) return { kind: 'locked', unlock };
  // What stands behind `:=` is not looked at until the recorder starts.
  if (FREE.test(option.name) && option.text.includes(':=')) return undefined;
  const shape = { type: span.type ?? flag.type, range: span.range };
  return (
    formFault(option, shape, jdk) ??
    limitFault(option, vocabulary.limitsOf(option.term), jdk, shape.type, around)
  );
}

/** Launcher options with a type of their own, such as `-Xmx`. */
function launcherFault(option: JvmOption, jdk: number, vocabulary: Vocabulary, around: Circumstances) {
  const type = vocabulary.limitsOf(option.term).find((limit) => limit.type)?.type;
  if (type === undefined || !option.valueKnown) return undefined;
  const fault = valueFault(option.value ?? '', { type }, jdk);
  if (launcherRefuses(option, jdk, vocabulary)) return undefined;
  return fault ?? limitFault(option, vocabulary.limitsOf(option.term), jdk, type, around);
}

/** What a JDK does not know at all is answered for elsewhere. */
function launcherRefuses({ text }: JvmOption, jdk: number, vocabulary: Vocabulary): boolean {
  const record = vocabulary.launcher(text);
  return record !== undefined && refuses(launcherState(record, jdk));
}

/** Flags that also take `-XX:Name:value`, the first of them without a value too. Source: HotSpot, arguments.cpp. */
const FREE = /^(?:StartFlightRecording|FlightRecorderOptions)$/;

function formFault(option: JvmOption, shape: ValueShape, jdk: number): StartFault | undefined {
  const { sign, value, valueKnown, name } = option;
  if (shape.type === 'bool')
    return sign !== undefined && value === undefined ? undefined : { kind: 'sign-missing' };
  if (sign !== undefined) return { kind: 'sign-unexpected' };
  if (value === undefined && name !== 'StartFlightRecording')
    return { kind: 'value-missing', type: shape.type };
  if (value === undefined || FREE.test(name)) return undefined;
  if (!isText(shape.type) && option.text.includes(`${name}:=`))
    return { kind: 'malformed', type: shape.type };
  return valueKnown ? valueFault(value, shape, jdk) : undefined;
}
