/** wget and curl in one stage. Source: Docker's guide on building images: no packages without need. */

import { groupBy } from '../../../core/group.ts';
import { each } from '../../../core/rule.ts';
import type { Call } from '../calls.ts';
import type { DockerfileModel, RunScript } from '../model.ts';

export const downloadToolsMixed = each({
  id: 'dockerfile/download-tools-mixed',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL4001'],
  says: ({ name, other }: { readonly name: string; readonly other: string }) =>
    `The stage fetches with ${other} already; with one of the two, ${name} need not be installed.`,
  nodes: groups,
  check: (runs, report) => {
    const seen = new Set<string>();
    for (const { calls } of runs) {
      const own = calls.filter(isDownloader);
      for (const { name } of own) seen.add(name);
      const last = own.at(-1);
      const other = last?.name === 'curl' ? 'wget' : 'curl';
      if (last && seen.size > 1) report(last.program.range, { name: last.name, other });
    }
  },
});

const isDownloader = ({ name }: Call): boolean => name === 'curl' || name === 'wget';

/** The RUN instructions of each stage; those behind ONBUILD run together, in an image that builds on this one. */
function groups(model: DockerfileModel): RunScript[][] {
  const byStage = groupBy(model.runs(), ({ triggered, stage }) => (triggered ? 'triggered' : stage));
  return [...byStage.values()];
}
