// What a stage starts: the ENTRYPOINT, CMD and SHELL that are in force, its own or those of the stages below.

import type { CommandInstruction, Instruction, Stage } from './model.ts';
import { lineage } from './stages.ts';

export interface StartCommands {
  readonly entrypoint: CommandInstruction | undefined;
  readonly cmd: CommandInstruction | undefined;
}

/** The last one of a stage wins; a stage with its own ENTRYPOINT does not inherit the CMD below. */
export function startCommands(stage: Stage): StartCommands {
  return lineage(stage).reduce<StartCommands>(
    (inherited, { instructions }) => {
      const entrypoint = lastOf(instructions, 'entrypoint');
      const cmd = lastOf(instructions, 'cmd');
      return {
        entrypoint: entrypoint ?? inherited.entrypoint,
        cmd: cmd ?? (entrypoint ? undefined : inherited.cmd),
      };
    },
    { entrypoint: undefined, cmd: undefined },
  );
}

/** The SHELL instruction that an instruction of the stage runs under; none means the platform's own shell. */
export function shellBefore(stage: Stage, offset: number): CommandInstruction | undefined {
  return lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .findLast((instruction) => isShell(instruction) && instruction.range.start < offset) as
    | CommandInstruction
    | undefined;
}

const isShell = (instruction: Instruction): instruction is CommandInstruction => instruction.kind === 'shell';

const lastOf = (
  instructions: readonly Instruction[],
  kind: CommandInstruction['kind'],
): CommandInstruction | undefined =>
  instructions.findLast((instruction): instruction is CommandInstruction => instruction.kind === kind);

/** Last part of a program's path, `.exe` taken off. */
export const baseName = (path: string): string => path.slice(path.search(/[^/\\]*$/)).replace(/\.exe$/i, '');
