/** cd in RUN. Source: Dockerfile reference, "WORKDIR". */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { callsTo } from '../walk.ts';

export const cdInRun = each({
  id: 'dockerfile/cd-in-run',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3003'],
  says: () =>
    'cd holds for this RUN alone; WORKDIR holds from its line on, and makes the folder where it is missing.',
  nodes: (model: DockerfileModel) => callsTo(model, 'cd'),
  check: ({ call, run }, report) => {
    if (!run.triggered) report(call.range, {});
  },
});
