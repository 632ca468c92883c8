/** CMD or ENTRYPOINT in shell form, where the shell gets the signals. Source: Dockerfile reference, "ENTRYPOINT". */

import { each } from '../../../core/rule.ts';
import { rootOf } from '../lineage.ts';
import type { CommandInstruction, DockerfileModel, Stage } from '../model.ts';
import { type ShellStart, shellStart } from '../shell-start.ts';
import { shellBefore } from '../start-commands.ts';
import { staged } from '../walk.ts';

interface Found {
  readonly keyword: string;
  readonly start: ShellStart;
}

export const startCommandShellForm = each({
  id: 'dockerfile/start-command-shell-form',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3025', 'JSONArgsRecommended'],
  says: ({ keyword, start }: Found) => `${keyword} ${MESSAGES[start.kind](start.program)}`,
  nodes: startInstructions,
  check: ({ keyword, command, keywordRange }, report) => {
    if (command.form === 'exec' || command.text.text === '') return;
    const start = shellStart(command);
    if (start.kind === 'exec') return;
    report(start.kind === 'json' ? start.range : keywordRange, { keyword, start }, { fixes: [start.fix] });
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

/** Where Docker's own shell would run, which is /bin/sh: no SHELL was chosen and the image is no Windows. */
function* startInstructions(model: DockerfileModel): Generator<CommandInstruction> {
  if (model.escape !== '\\') return;
  for (const { stage, instruction } of staged(model)) {
    if (instruction.kind !== 'cmd' && instruction.kind !== 'entrypoint') continue;
    if (!shellBefore(stage, instruction.range.start) && !isWindows(stage)) yield instruction;
  }
}

function isWindows(stage: Stage): boolean {
  const { base } = rootOf(stage);
  return base.kind === 'image' && /windows|nanoserver/i.test(base.text);
}
