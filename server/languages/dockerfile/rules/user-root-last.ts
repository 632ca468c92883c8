/** The last USER of a stage is root. Source: Dockerfile reference, "USER". */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel, Instruction, WordsInstruction } from '../model.ts';

export const userRootLast = each({
  id: 'dockerfile/user-root-last',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3002'],
  says: () => 'Containers of the image run as root; end the stage with the USER that the program needs.',
  nodes: ({ stages }: DockerfileModel) => stages,
  check: (stage, report, { stages }) => {
    const [user] = stage.instructions.findLast(isUser)?.words ?? [];
    if (!user || !/^(?:root|0)(?::|$)/.test(user.value.text)) return;
    // What an earlier stage runs as matters to its builds alone.
    report(user.range, {}, stage === stages.at(-1) ? {} : { severity: 'hint' });
  },
});

const isUser = (instruction: Instruction): instruction is WordsInstruction => instruction.kind === 'user';
