/** useradd with a large user id and without -l. Source: useradd(8), option --no-log-init; a known defect of builders. */

import { each } from '../../../core/rule.ts';
import { flagValues, hasFlag, textOf } from '../calls.ts';
import { switchFix } from '../edit-calls.ts';
import type { DockerfileModel } from '../model.ts';
import { callsTo } from '../walk.ts';

/** From this many digits on, the log of logins becomes large enough to notice. */
const LONG = 6;

export const useraddSparseLog = each({
  id: 'dockerfile/useradd-sparse-log',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3046'],
  says: ({ id }: { readonly id: string }) =>
    `useradd writes a log with room for all user ids up to ${id}, which fills the layer; add -l.`,
  nodes: (model: DockerfileModel) => callsTo(model, 'useradd'),
  check: ({ call }, report) => {
    if (hasFlag(call, 'l', 'no-log-init')) return;
    const id = flagValues(call, ['u', 'uid']).find((word) => textOf(word).length >= LONG);
    if (!id) return;
    // hadolint reads the short option only.
    const aliases = flagValues(call, ['u']).includes(id) ? {} : { aliases: [] };
    report(id.range, { id: textOf(id) }, { fixes: [switchFix(call, call.program, '-l', true)], ...aliases });
  },
});
