// Rules on package managers that would ask before they do anything: one shape for all of them.

import type { Rule } from '../../core/rule.ts';
import { each } from '../../core/rule.ts';
import type { ShellWord } from '../../shell/script.ts';
import { type Call, textOf } from './calls.ts';
import { switchFix } from './edit-calls.ts';
import type { DockerfileModel } from './model.ts';
import { callsTo } from './walk.ts';

interface Asker {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly programs: readonly string[];
  /** Whether the call has no switch that answers for the person. */
  readonly asks: (call: Call) => boolean;
  /** What makes the call ask: `install`. */
  readonly commands: readonly string[];
  /** The switch, and whether it stands behind the program or behind the command. */
  readonly answer: string;
  readonly place: 'program' | 'command';
  /** Whether there are versions that do not ask. */
  readonly mayNotAsk?: (call: Call) => boolean;
}

/** Nobody answers in a build: the program takes that for a no and fails. */
export const confirmationMissing = ({
  id,
  aliases,
  programs,
  asks,
  commands,
  answer,
  place,
  mayNotAsk,
}: Asker): Rule<DockerfileModel> =>
  each({
    id,
    severity: 'warning',
    since: '0.1.0',
    fix: 'safe',
    aliases,
    says: ({ call }: { readonly call: string }) =>
      `${call} asks for a confirmation that nobody gives during a build; add ${answer}.`,
    nodes: (model: DockerfileModel) => callsTo(model, ...programs),
    check: ({ call }, report) => {
      const command: ShellWord | undefined = call.args.find((word) => commands.includes(textOf(word)));
      if (!command || !asks(call)) return;
      const behind = place === 'program' ? call.program : command;
      const fix = switchFix(call, behind, answer, true);
      const mild = mayNotAsk?.(call) ? { severity: 'hint' as const } : {};
      report(command.range, { call: `${call.name} ${textOf(command)}` }, { fixes: [fix], ...mild });
    },
  });
