/** apt-get install with recommended packages. Source: apt-get(8), --no-install-recommends. */

import { each } from '../../../core/rule.ts';
import { hasArgument, hasFlag, textOf } from '../calls.ts';
import { switchFix } from '../edit-calls.ts';
import type { DockerfileModel } from '../model.ts';
import { callsTo } from '../walk.ts';

const SWITCH = '--no-install-recommends';

export const aptRecommendsInstalled = each({
  id: 'dockerfile/apt-recommends-installed',
  severity: 'hint',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['DL3015'],
  says: () => `Installs what the packages recommend as well; ${SWITCH} leaves it out.`,
  nodes: (model: DockerfileModel) => callsTo(model, 'apt-get'),
  check: ({ call }, report) => {
    const install = call.args.find((word) => textOf(word) === 'install');
    if (!install || hasFlag(call, 'no-install-recommends')) return;
    if (hasArgument(call, 'APT::Install-Recommends=false', 'APT::Install-Recommends=0')) return;
    report(install.range, {}, { fixes: [switchFix(call, install, SWITCH, false)] });
  },
});
