// Instructions → stages: what each is called and what it is built on.

import { parseImageName } from './image-name.ts';
import type { Base, FromInstruction, Instruction, Stage } from './model.ts';
import { expand, globalScope, type Scope } from './scope.ts';

export interface StagedInstructions {
  readonly preamble: readonly Instruction[];
  readonly stages: readonly Stage[];
}

export function stagesOf(instructions: readonly Instruction[]): StagedInstructions {
  const starts = instructions.flatMap((instruction, index) => (instruction.kind === 'from' ? [index] : []));
  const preamble = instructions.slice(0, starts[0] ?? instructions.length);
  const globals = globalScope(preamble);
  const stages: Stage[] = [];
  const byKey = new Map<string, Stage>();
  for (const [index, start] of starts.entries()) {
    const from = instructions[start];
    if (from?.kind !== 'from') continue;
    const stage: Stage = {
      index,
      from,
      alias: from.alias,
      base: baseOf(from, byKey, globals),
      instructions: instructions.slice(start + 1, starts[index + 1]),
    };
    stages.push(stage);
    if (from.alias) byKey.set(from.alias.key, stage);
  }
  return { preamble, stages };
}

/** The name of an earlier stage hides an image of the same name. */
function baseOf({ image }: FromInstruction, stages: ReadonlyMap<string, Stage>, globals: Scope): Base {
  const expanded = image && expand(image, globals);
  if (!expanded || expanded.text === '') return { kind: 'unknown' };
  const stage = stages.get(expanded.text.toLowerCase());
  if (stage) return { kind: 'stage', stage };
  if (expanded.text === 'scratch') return { kind: 'scratch' };
  return { kind: 'image', image: parseImageName(expanded.text), ...expanded };
}

/** The image at the bottom of a stage, with the stage that names it. */
export function rootOf(stage: Stage): Stage {
  let root = stage;
  while (root.base.kind === 'stage') root = root.base.stage;
  return root;
}

/** Stages from the one at the bottom up to the given one: the order in which they fill the environment. */
export function lineage(stage: Stage): Stage[] {
  const line = [stage];
  for (let base = stage.base; base.kind === 'stage'; base = base.stage.base) line.unshift(base.stage);
  return line;
}
