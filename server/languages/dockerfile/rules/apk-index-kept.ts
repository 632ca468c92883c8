/** apk add without --no-cache. Source: apk(8), option --no-cache. */

import { each } from '../../../core/rule.ts';
import { hasArgument, hasFlag, textOf } from '../calls.ts';
import { wordBehind } from '../edit-calls.ts';
import type { DockerfileModel } from '../model.ts';
import { keepsOutOfLayer } from '../mounts.ts';
import { callsTo } from '../walk.ts';

const SWITCH = '--no-cache';

export const apkIndexKept = each({
  id: 'dockerfile/apk-index-kept',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3019'],
  says: () => `apk add leaves the package index in this layer; add ${SWITCH}, which also fetches it anew.`,
  nodes: (model: DockerfileModel) => callsTo(model, 'apk'),
  check: ({ call, run }, report) => {
    const add = call.args.find((word) => textOf(word) === 'add');
    if (!add || hasFlag(call, 'no-cache') || keepsOutOfLayer(run.mounts, '/var/cache/apk')) return;
    const update = call.args.find((word) => /^(?:-U|--update|--update-cache)$/.test(textOf(word)));
    const replaced = update && call.command && { range: update.range, text: SWITCH };
    const edits = [replaced ?? wordBehind(call, add, SWITCH)];
    report(add.range, {}, { fixes: [{ title: `Add ${SWITCH}`, safe: !hasArgument(call, '-U'), edits }] });
  },
});
