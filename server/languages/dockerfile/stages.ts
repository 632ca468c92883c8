// Instructions → stages: what each is called and what it is built on.

import { parseImageName } from './image-name.ts';
import type { Base, FromInstruction, Instruction, Stage } from './model.ts';
import { expand, globalScope, type Scope } from './scope.ts';
import { startCommands } from './start-commands.ts';

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
    const base = baseOf(from, byKey, globals);
    const own = instructions.slice(start + 1, starts[index + 1]);
    const stage: Stage = {
      index,
      from,
      alias: from.alias,
      base,
      instructions: own,
      start: startCommands(own, base),
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
