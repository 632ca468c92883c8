/** Programs that look after a running machine, in a build. Source: Docker's guide on building images. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { callsTo } from '../walk.ts';

const FOR_A_MACHINE = ['free', 'kill', 'mount', 'ps', 'service', 'shutdown', 'ssh', 'top', 'vim'];

export const commandWithoutUse = each({
  id: 'dockerfile/command-without-use',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3001'],
  says: ({ name }: { readonly name: string }) =>
    `${name} looks after a running machine; in a build nothing runs, and what it changes is gone with the step.`,
  nodes: (model: DockerfileModel) => callsTo(model, ...FOR_A_MACHINE),
  check: ({ call: { name, program } }, report) => report(program.range, { name }),
});
