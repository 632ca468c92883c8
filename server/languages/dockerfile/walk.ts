// Instructions in reading order, with what ONBUILD wraps.

import type { DockerfileModel, Instruction, RunCall, Stage } from './model.ts';

/** Every instruction; one wrapped by ONBUILD follows its wrapper. */
export function* allInstructions({ instructions }: DockerfileModel): Generator<Instruction> {
  for (const instruction of instructions) {
    yield instruction;
    if (instruction.kind === 'onbuild' && instruction.inner) yield instruction.inner;
  }
}

/** The node types that may be of a kind; one type may serve several kinds. */
type OfKind<Kind, Node = Instruction> = Node extends { readonly kind: infer Own }
  ? [Kind & Own] extends [never]
    ? never
    : Node
  : never;

/** Instructions of the given kinds. */
export function* instructionsOfKind<Kind extends Instruction['kind']>(
  model: DockerfileModel,
  ...kinds: readonly Kind[]
): Generator<OfKind<Kind>> {
  for (const instruction of allInstructions(model)) {
    if (isOfKind(instruction, kinds)) yield instruction;
  }
}

/** The same without what ONBUILD wraps, which runs in another build. */
export function* directInstructions<Kind extends Instruction['kind']>(
  { instructions }: DockerfileModel,
  ...kinds: readonly Kind[]
): Generator<OfKind<Kind>> {
  for (const instruction of instructions) {
    if (isOfKind(instruction, kinds)) yield instruction;
  }
}

const isOfKind = <Kind extends Instruction['kind']>(
  instruction: Instruction,
  kinds: readonly Kind[],
): instruction is OfKind<Kind> => kinds.some((kind) => kind === instruction.kind);

/** Stages with the instructions of their own. */
export function* staged(
  model: DockerfileModel,
): Generator<{ readonly stage: Stage; readonly instruction: Instruction }> {
  for (const stage of model.stages) {
    for (const instruction of stage.instructions) yield { stage, instruction };
  }
}

/** Every program that a RUN calls, behind ONBUILD as well. */
export function* runCalls(model: DockerfileModel): Generator<RunCall> {
  for (const calls of model.calls().values()) yield* calls;
}

/** The calls of programs with these names. */
export function* callsTo(model: DockerfileModel, ...names: readonly string[]): Generator<RunCall> {
  for (const name of names) yield* model.calls().get(name) ?? [];
}
