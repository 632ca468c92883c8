// A term of a stage with the nodes that say it. Types only; terms.ts makes them.

import type { Term } from '../../core/terms.ts';
import type { DockerfileModel, Instruction, InstructionFlag, Pair, Stage } from './model.ts';

export interface PlacedTerm {
  readonly term: Term;
  readonly instruction: Instruction;
  /** For `ENV.NAME` and its like. */
  readonly pair?: Pair;
  /** For `COPY.--from` and its like. */
  readonly flag?: InstructionFlag;
}

/** The terms of one group. */
export interface StageTerms {
  readonly model: DockerfileModel;
  /** The stage that names the image. */
  readonly root: Stage | undefined;
  /** The stage that new instructions go to. */
  readonly last: Stage | undefined;
  readonly terms: readonly PlacedTerm[];
}
