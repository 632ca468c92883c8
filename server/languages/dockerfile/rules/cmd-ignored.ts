/** CMD beside an ENTRYPOINT in shell form. Source: Dockerfile reference, "Understand how CMD and ENTRYPOINT interact". */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';

export const cmdIgnored = each({
  id: 'dockerfile/cmd-ignored',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: () => 'ENTRYPOINT is in shell form, so that this CMD and the arguments of docker run are ignored.',
  nodes: ({ stages }: DockerfileModel) => stages,
  check: ({ start: { cmd, entrypoint }, instructions }, report) => {
    if (!cmd || entrypoint?.command.form !== 'shell' || !instructions.includes(cmd)) return;
    const related = [{ range: entrypoint.keywordRange, message: 'In exec form it would take them.' }];
    report(cmd.keywordRange, {}, { related, tags: ['unnecessary'] });
  },
});
