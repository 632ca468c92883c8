// Values of flags: what each flag takes, and whether a value is one of it.

import { isOpaque } from '../../core/mapped-text.ts';
import { durationSeconds } from './duration.ts';
import type { InstructionFlag } from './model.ts';
import type { FlagFact } from './vocabulary.ts';

/** What is wrong with a value; `undefined` where nothing is, or where a variable hides it. */
export type ValueFault = 'missing' | 'switch' | 'duration' | 'number' | 'choice';

/** Source: BuildKit's reading of flags; Go's durations. */
export function faultOfValue({ value }: InstructionFlag, fact: FlagFact): ValueFault | undefined {
  const isSwitch = fact.value.startsWith('true or false');
  if (!value || value.value.text === '')
    return isSwitch && !value ? undefined : emptyFault(fact, value !== undefined);
  if (isOpaque(value.value)) return undefined;
  const { text } = value.value;
  if (isSwitch) return /^(?:true|false)$/i.test(text) ? undefined : 'switch';
  if (fact.value === 'duration') return isDuration(text) ? undefined : 'duration';
  if (fact.value === 'whole number') return /^\+?\d+$/.test(text) ? undefined : 'number';
  return fact.choices && !fact.choices.includes(text) ? 'choice' : undefined;
}

/** An empty text stands for the default, except behind the `=` of a switch. */
const emptyFault = ({ value }: FlagFact, given: boolean): ValueFault | undefined =>
  given && !value.startsWith('true or false') ? undefined : 'missing';

const LEAST_SECONDS = 0.001;

/** `1m30s`; 0 means the default, and all else has to be at least a millisecond. */
function isDuration(text: string): boolean {
  const seconds = durationSeconds(text);
  return seconds !== undefined && (seconds === 0 || seconds >= LEAST_SECONDS);
}
