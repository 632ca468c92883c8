/** Programs that look after a running machine, in a build. Source: Docker's guide on building images. */

import { each } from '../../../core/rule.ts';
import { runCalls } from '../walk.ts';

const FOR_A_MACHINE = new Set(['free', 'kill', 'mount', 'ps', 'service', 'shutdown', 'ssh', 'top', 'vim']);

export const commandWithoutUse = each({
  id: 'dockerfile/command-without-use',
  severity: 'information',
  since: '0.2.0',
  fix: 'none',
  aliases: ['DL3001'],
  says: ({ name }: { readonly name: string }) =>
    `${name} looks after a running machine; in a build nothing runs, and what it changes is gone with the step.`,
  nodes: runCalls,
  check: ({ call: { name, program } }, report) => {
    if (FOR_A_MACHINE.has(name)) report(program.range, { name });
  },
});
