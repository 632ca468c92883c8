// The stage and the variables at a place of the file.

import type { Range } from '../../core/text.ts';
import type { DockerfileModel, Stage } from './model.ts';
import { globalScope, type Scope, scopeBefore } from './scope.ts';

/** The stage that an offset belongs to, its FROM included; none in front of the first FROM. */
export const stageAt = ({ stages }: DockerfileModel, offset: number): Stage | undefined =>
  stages.findLast(({ from }) => from.range.start <= offset);

/** The variables an instruction sees as of `before`; one unit behind its start, its own are among them. */
export function scopeAt(model: DockerfileModel, instruction: Range, before: number): Scope {
  const stage = stageAt(model, instruction.start);
  if (stage && stage.from.range.start !== instruction.start) {
    return scopeBefore(stage, before, globalScope(model.preamble));
  }
  return globalScope(model.preamble.filter(({ range }) => range.start < before));
}
