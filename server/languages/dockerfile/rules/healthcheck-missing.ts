/** A stage without HEALTHCHECK. Source: Dockerfile reference, "HEALTHCHECK". */

import { each } from '../../../core/rule.ts';
import { lineage } from '../lineage.ts';
import type { DockerfileModel, Stage } from '../model.ts';

export const healthcheckMissing = each({
  id: 'dockerfile/healthcheck-missing',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3057'],
  profile: 'all',
  says: () =>
    'Docker and Compose cannot tell whether a container of this image works: there is no HEALTHCHECK.',
  nodes: ({ stages }: DockerfileModel) => stages,
  check: (stage, report, { stages }) => {
    const checked = stages.filter(hasHealthcheck);
    const isCovered = checked.some((each) => lineage(each).includes(stage) || lineage(stage).includes(each));
    if (!isCovered) report(stage.from.keywordRange, {});
  },
});

const hasHealthcheck = ({ instructions }: Stage): boolean =>
  instructions.some(({ kind }) => kind === 'healthcheck');
