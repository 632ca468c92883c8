/** wget that draws its progress into the build's log. Source: wget manual, "Download Options" and "Logging". */

import { each } from '../../../core/rule.ts';
import { hasArgument, hasFlag } from '../calls.ts';
import { switchFix } from '../edit-calls.ts';
import type { DockerfileModel } from '../model.ts';
import { callsTo } from '../walk.ts';

const QUIET = ['progress', 'q', 'quiet', 'o', 'output-file', 'a', 'append-output', 'no-verbose'];
const SWITCH = '--progress=dot:giga';

export const wgetProgressBar = each({
  id: 'dockerfile/wget-progress-bar',
  severity: 'hint',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['DL3047'],
  says: () => `wget fills the log of the build with its progress; add ${SWITCH}, or -nv for one line.`,
  nodes: (model: DockerfileModel) => callsTo(model, 'wget'),
  check: ({ call }, report) => {
    if (hasFlag(call, ...QUIET) || hasArgument(call, '-nv')) return;
    report(call.program.range, {}, { fixes: [switchFix(call, call.program, SWITCH, false)] });
  },
});
