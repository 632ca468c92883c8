/** /bin/sh replaced by a link. Source: Dockerfile reference, "SHELL". */

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { textOf } from '../calls.ts';
import type { DockerfileModel, RunScript } from '../model.ts';
import { callsTo } from '../walk.ts';

export const shellRelinked = each({
  id: 'dockerfile/shell-relinked',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['DL4005'],
  says: () => 'Replaces the shell of all programs in the image; SHELL changes the one that RUN uses.',
  nodes: (model: DockerfileModel) => callsTo(model, 'ln'),
  check: ({ call, run }, report) => {
    if (!call.args.some((word) => textOf(word) === '/bin/sh')) return;
    const shell = call.args.map(textOf).find((text) => /^(?:\/usr)?\/bin\/(?!sh$)\w+sh$/.test(text));
    report(call.range, {}, { fixes: [shell === undefined ? undefined : shellInstruction(run, shell)] });
  },
});

/** Only where the RUN does nothing else. */
function shellInstruction({ run, calls, triggered }: RunScript, shell: string): Fix | undefined {
  if (calls.length !== 1 || triggered || run.heredocs.length > 0) return undefined;
  const text = `SHELL ["${shell}", "-c"]`;
  return { title: `Replace by ${text}`, safe: false, edits: [{ range: run.range, text }] };
}
