// The one option that does today what a removed flag did. Several options, or none, are left to people.

import type { Flag } from './catalogue.ts';
import { logFaults } from './log-fault.ts';
import { versionsOf } from './model.ts';
import type { ReadOption } from './option-set.ts';
import { parseLog } from './parse-log.ts';
import { flagState, refuses } from './status.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Text of the replacement; `undefined` where its value or its place cannot be told for certain. */
export function replacementFor(read: ReadOption, vocabulary: Vocabulary): string | undefined {
  const { option, names, process } = read;
  if (option.kind !== 'flag') return undefined;
  const use = vocabulary.change(option.name)?.use;
  if (use?.startsWith('-')) return option.sign === '+' && isTaken(use, read, vocabulary) ? use : undefined;
  const flag = use === undefined ? undefined : vocabulary.flag(use);
  const newest = versionsOf(process, option).at(-1) ?? 0;
  if (!flag || names().has(flag.name) || refuses(flagState(flag.name, newest, vocabulary))) return undefined;
  return flag.type === 'bool' ? otherCollector(read, flag, vocabulary) : otherValue(read, flag);
}

/** Tags of the log come and go. */
function isTaken(use: string, { process, option }: ReadOption, vocabulary: Vocabulary): boolean {
  const setting = parseLog(use);
  return versionsOf(process, option).every(
    (jdk) => !setting || logFaults(setting, jdk, vocabulary).length === 0,
  );
}

/** A collector for the one that is gone, unless another one is chosen already. */
function otherCollector({ option, names }: ReadOption, flag: Flag, vocabulary: Vocabulary) {
  const isLiving = (name: string) => vocabulary.collector(name) && !vocabulary.change(name);
  if (option.sign !== '+' || !vocabulary.collector(option.name)) return undefined;
  return [...names()].some(isLiving) ? undefined : `-XX:+${flag.name}`;
}

function otherValue({ option: { name, value, valueKnown } }: ReadOption, flag: Flag): string | undefined {
  if (value === undefined) return undefined;
  if (!name.endsWith('Fraction')) return `-XX:${flag.name}=${value}`;
  // One N-th of the memory becomes a share in percent.
  const parts = valueKnown && /^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined;
  return parts === undefined ? undefined : `-XX:${flag.name}=${(100 / parts).toFixed(1)}`;
}
