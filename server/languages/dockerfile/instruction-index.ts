// The instructions of a file by their kinds, so that each rule finds its own without a walk over all others.

import { groupBy } from '../../core/group.ts';
import type { ByKind, Instruction, InstructionIndex } from './model.ts';

export function indexInstructions(instructions: readonly Instruction[]): InstructionIndex {
  const directByKind = byKind(instructions);
  // Few files have a trigger.
  if (!directByKind.has('onbuild')) return { all: instructions, allByKind: directByKind, directByKind };
  const all = instructions.flatMap((each) =>
    each.kind === 'onbuild' && each.inner ? [each, each.inner] : [each],
  );
  return { all, allByKind: byKind(all), directByKind };
}

const byKind = (instructions: readonly Instruction[]): ByKind => groupBy(instructions, ({ kind }) => kind);
