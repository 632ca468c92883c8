// Which of a process's sources its options belong in, and the words to point at when one is missing.

import type { Range } from '../../core/text.ts';
import type { OptionSource } from './model.ts';

/** The command before variables, what every run reads before branches. */
export const byWeight = (a: OptionSource, b: OptionSource): number => weight(a) - weight(b);

const weight = ({ carrier, branch }: OptionSource): number =>
  (carrier === 'command' ? 0 : 1) + (branch === 0 ? 0 : 2);

/** Heap and collector options make a file one that holds a server's options, not a few of them. */
const CENTRAL = /^-X(?:m[sx]|X:\+Use\w+GC$)/;

/** A place for a missing option. */
export interface Anchor {
  readonly range: Range;
  /** Index in the source's list where the option goes. */
  readonly insertAt: number;
}

/** The source's name, or in a file its first heap or collector option; `undefined` where there is none. */
export function anchorOf({ place, options, insertAt, carrier }: OptionSource): Anchor | undefined {
  if (carrier !== 'file') return place && { range: place, insertAt };
  const central = options.filter(({ text }) => CENTRAL.test(text));
  const option = central.find(({ readBy }) => readBy.first === 0) ?? central[0];
  return option && { range: option.range, insertAt: option.index + 1 };
}
