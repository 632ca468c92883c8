// A file as blocks of instructions that follow one another: what stands in front of the first FROM, then each stage.

import type { Instruction, Stage } from './model.ts';

export interface Block {
  /** None in front of the first FROM, where a file that is only a part of one has all it has. */
  readonly stage: Stage | undefined;
  /** Without the FROM. */
  readonly instructions: readonly Instruction[];
}

export const blocksOf = ({
  preamble,
  stages,
}: {
  readonly preamble: readonly Instruction[];
  readonly stages: readonly Stage[];
}): Block[] => [
  { stage: undefined, instructions: preamble },
  ...stages.map((stage) => ({ stage, instructions: stage.instructions })),
];
