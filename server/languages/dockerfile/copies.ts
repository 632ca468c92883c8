// COPY and ADD: their sources, their destination, and where COPY takes them from.

import type { CopyInstruction, Expandable, InstructionFlag } from './model.ts';

export const sourcesOf = ({ words }: CopyInstruction): readonly Expandable[] => words.slice(0, -1);

/** Absent where there are not even two words. */
export const destinationOf = ({ words }: CopyInstruction): Expandable | undefined =>
  words.length > 1 ? words.at(-1) : undefined;

/** The flag `--from` with its value. */
export const fromOf = ({
  flags,
}: CopyInstruction): (InstructionFlag & { readonly value: Expandable }) | undefined =>
  flags.find(
    (flag): flag is InstructionFlag & { readonly value: Expandable } => flag.name === 'from' && !!flag.value,
  );

/** `<<NAME` in the place of a source. */
export const isHeredoc = ({ value }: Expandable): boolean => /^\d*<<-?[^<]/.test(value.text);
