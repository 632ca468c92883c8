/** apt lists that stay in the layer. Source: apt-get(8), "update"; Docker's guide on building images. */

import { each } from '../../../core/rule.ts';
import { type Call, hasArgument, textOf } from '../calls.ts';
import { appendFix } from '../edit-calls.ts';
import { endsUpInResult } from '../kept-caches.ts';
import type { DockerfileModel, Mount } from '../model.ts';
import { keepsOutOfLayer } from '../mounts.ts';
import { runsCalling } from '../walk.ts';

const PROGRAMS = ['apt', 'apt-get', 'aptitude'];
const CLEANING = 'rm -rf /var/lib/apt/lists/*';

export const aptListsKept = each({
  id: 'dockerfile/apt-lists-kept',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3009'],
  says: ({ name }: { readonly name: string }) =>
    `${name} update leaves its package lists in this layer; end the same RUN with ${CLEANING}.`,
  nodes: (model: DockerfileModel) => runsCalling(model, ...PROGRAMS),
  check: (run, report, model) => {
    const update = run.calls.find((call) => PROGRAMS.includes(call.name) && hasArgument(call, 'update'));
    if (!update || run.calls.some(removesLists) || areMounted(run.mounts) || !endsUpInResult(model, run))
      return;
    report(update.range, { name: update.name }, { fixes: [appendFix(model, run, CLEANING)] });
  },
});

const removesLists = ({ name, args }: Call): boolean =>
  name === 'rm' && args.some((word) => /^\/var\/lib\/apt\/(?:lists|\*?$)/.test(textOf(word)));

const areMounted = (mounts: readonly Mount[]): boolean =>
  keepsOutOfLayer(mounts, '/var/lib/apt/lists') ||
  (keepsOutOfLayer(mounts, '/var/lib/apt') && keepsOutOfLayer(mounts, '/var/cache/apt'));
