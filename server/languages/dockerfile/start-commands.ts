// What a stage starts: the ENTRYPOINT, CMD and SHELL that are in force, its own or those of the stages below.

import type { Base, CommandInstruction, Instruction, Stage, StartCommands } from './model.ts';
import { lastPart } from './paths.ts';

/** The last one of a stage wins; a stage with its own ENTRYPOINT does not inherit the CMD below. */
export function startCommands(instructions: readonly Instruction[], base: Base): StartCommands {
  const inherited = base.kind === 'stage' ? base.stage.start : undefined;
  const entrypoint = lastOf(instructions, 'entrypoint');
  const cmd = lastOf(instructions, 'cmd');
  return {
    entrypoint: entrypoint ?? inherited?.entrypoint,
    cmd: cmd ?? (entrypoint ? undefined : inherited?.cmd),
    shell: lastOf(instructions, 'shell') ?? inherited?.shell,
  };
}

/** The SHELL instruction that an instruction of the stage runs under; none means the platform's own shell. */
export function shellBefore({ instructions, base }: Stage, offset: number): CommandInstruction | undefined {
  const own = instructions.findLast(
    (instruction): instruction is CommandInstruction =>
      instruction.kind === 'shell' && instruction.range.start < offset,
  );
  return own ?? (base.kind === 'stage' ? base.stage.start.shell : undefined);
}

const lastOf = (
  instructions: readonly Instruction[],
  kind: CommandInstruction['kind'],
): CommandInstruction | undefined =>
  instructions.findLast((instruction): instruction is CommandInstruction => instruction.kind === kind);

/** Last part of a program's path, `.exe` taken off. */
export function baseName(path: string): string {
  const name = lastPart(path);
  return name.slice(-4).toLowerCase() === '.exe' ? name.slice(0, -4) : name;
}
