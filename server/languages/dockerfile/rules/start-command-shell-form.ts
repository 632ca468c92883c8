/** CMD, ENTRYPOINT or HEALTHCHECK in shell form. Source: Dockerfile reference, "ENTRYPOINT", "HEALTHCHECK". */

import { each } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import { blocksOf } from '../blocks.ts';
import { rootOf } from '../lineage.ts';
import type { CommandForm, DockerfileModel, Instruction, Stage } from '../model.ts';
import { type ShellStart, shellStart } from '../shell-start.ts';

interface Found {
  readonly keyword: string;
  readonly start: ShellStart;
  readonly isMild: boolean;
}

export const startCommandShellForm = each({
  id: 'dockerfile/start-command-shell-form',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3025', 'JSONArgsRecommended'],
  says: ({ keyword, start, isMild }: Found) =>
    isMild
      ? `${keyword} is in shell form: a shell has to be in the image, and starts in front of the program.`
      : `${keyword} ${MESSAGES[start.kind](start.program)}`,
  nodes: shellForms,
  check: ({ keyword, keywordRange, form, chosen }, report) => {
    const start = shellStart(form);
    // Whoever writes exec knows of the shell.
    if (start.kind === 'exec') return;
    const isMild = chosen && start.kind !== 'json';
    const mild = isMild ? { severity: 'hint' as const, aliases: ['DL3025'] } : { fixes: [start.fix] };
    report(start.kind === 'json' ? start.range : keywordRange, { keyword, start, isMild }, mild);
  },
});

const MESSAGES: Readonly<Record<ShellStart['kind'], (program: string) => string>> = {
  exec: () => '',
  json: () =>
    'is meant as exec form and is no JSON array of strings, so that the shell gets the brackets as a command.',
  simple: (program) =>
    `is in shell form: SIGTERM goes to the shell, and to ${program} only where the shell replaces itself by it.`,
  several: (program) =>
    `is in shell form: most shells stay process 1 here, and SIGTERM does not reach ${program}.`,
};

interface ShellFormStart {
  readonly keyword: string;
  readonly keywordRange: Range;
  readonly form: Extract<CommandForm, { readonly form: 'shell' }>;
  /** The shell is one that somebody chose, or starts nothing that lives long. */
  readonly chosen: boolean;
}

/** Docker's own shell, which is /bin/sh, where no SHELL was chosen and the image is no Windows. */
function* shellForms(model: DockerfileModel): Generator<ShellFormStart> {
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
