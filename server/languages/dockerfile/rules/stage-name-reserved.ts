/** A stage called scratch or context. Source: BuildKit's check of the same purpose. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';

export const stageNameReserved = each({
  id: 'dockerfile/stage-name-reserved',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3063', 'ReservedStageName'],
  says: ({ name }: { readonly name: string }) =>
    `"${name}" has a meaning of its own and cannot be the name of a stage.`,
  nodes: ({ stages }: DockerfileModel) => stages,
  check: ({ alias }, report) => {
    if (!alias || !/^(?:scratch|context)$/.test(alias.key)) return;
    // hadolint compares as it is written.
    const detail = alias.name === alias.key ? {} : { aliases: ['ReservedStageName'] };
    report(alias.range, { name: alias.name }, detail);
  },
});
