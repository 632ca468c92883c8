// The start commands that a shell reads, and whether somebody chose that shell. What the text starts: shell-start.ts.

import type { Range } from '../../core/text.ts';
import { blocksOf } from './blocks.ts';
import { rootOf } from './lineage.ts';
import type { CommandForm, DockerfileModel, Instruction, Stage } from './model.ts';

export interface ShellFormStart {
  readonly keyword: string;
  readonly keywordRange: Range;
  readonly form: Extract<CommandForm, { readonly form: 'shell' }>;
  /** The shell is one that somebody chose, or starts nothing that lives long. */
  readonly chosen: boolean;
}

/** CMD, ENTRYPOINT and HEALTHCHECK in shell form; nobody chose the shell where neither SHELL nor Windows did. */
export function* shellForms(model: DockerfileModel): Generator<ShellFormStart> {
  for (const { stage, instructions } of blocksOf(model)) {
    let chosen = model.escape !== '\\' || hasOwnShell(stage);
    for (const instruction of instructions) {
      chosen ||= instruction.kind === 'shell';
      const command = startedBy(instruction);
      if (command?.form !== 'shell' || command.text.text === '') continue;
      const { keyword, keywordRange, kind } = instruction;
      yield { keyword, keywordRange, form: command, chosen: chosen || kind === 'healthcheck' };
    }
  }
}

const startedBy = (instruction: Instruction): CommandForm | undefined =>
  instruction.kind === 'cmd' || instruction.kind === 'entrypoint' || instruction.kind === 'healthcheck'
    ? instruction.command
    : undefined;

function hasOwnShell(stage: Stage | undefined): boolean {
  if (!stage) return false;
  const { base } = rootOf(stage);
  const isWindows = base.kind === 'image' && /windows|nanoserver/i.test(base.text);
  return isWindows || (stage.base.kind === 'stage' && stage.base.stage.start.shell !== undefined);
}
