/** zypper dist-upgrade in a build. Source: zypper(8), "dist-upgrade". */

import { each } from '../../../core/rule.ts';
import { textOf } from '../calls.ts';
import type { DockerfileModel } from '../model.ts';
import { callsTo } from '../walk.ts';

export const zypperDistUpgrade = each({
  id: 'dockerfile/zypper-dist-upgrade',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3035'],
  says: () =>
    'Moves the whole distribution to whatever the repositories have today; take a newer base image instead.',
  nodes: (model: DockerfileModel) => callsTo(model, 'zypper'),
  check: ({ call }, report) => {
    const command = call.args.find((word) => /^(?:dist-upgrade|dup)$/.test(textOf(word)));
    if (command) report(command.range, {});
  },
});
