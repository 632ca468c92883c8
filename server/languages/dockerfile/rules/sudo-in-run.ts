/** sudo in RUN. Source: Dockerfile reference, "USER"; Docker's guide on building images. */

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import type { Call } from '../calls.ts';
import { isFlag } from '../calls.ts';
import type { DockerfileModel, RunScript } from '../model.ts';
import { callsTo } from '../walk.ts';

export const sudoInRun = each({
  id: 'dockerfile/sudo-in-run',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['DL3004'],
  says: () =>
    'A build that is root needs no sudo, and one that is not should switch by USER; sudo hides which of the two it is.',
  nodes: (model: DockerfileModel) => callsTo(model, 'sudo'),
  check: ({ call, run }, report) => {
    report(call.program.range, {}, { fixes: [withoutSudo(call, run)] });
  },
});

/** Only where the stage has not switched to another user. */
function withoutSudo({ program, args, command }: Call, { run, stage }: RunScript): Fix | undefined {
  const [first] = args;
  const switched = stage?.instructions.some(
    ({ kind, range }) => kind === 'user' && range.start < run.range.start,
  );
  if (!first || !command || isFlag(first) || switched || stage?.base.kind === 'stage') return undefined;
  const range = { start: program.range.start, end: first.range.start };
  return { title: 'Remove sudo', safe: false, edits: [{ range, text: '' }] };
}
