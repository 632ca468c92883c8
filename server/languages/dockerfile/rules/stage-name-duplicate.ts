/** Two build stages share a name. Source: Dockerfile reference, "FROM"; BuildKit warns, the older builder refuses. */

import { whole } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import type { DockerfileModel } from '../model.ts';

export const stageNameDuplicate = whole({
  id: 'dockerfile/stage-name-duplicate',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3024', 'DuplicateStageName'],
  says: ({ name }: { name: string }) =>
    `Stage name "${name}" is taken by an earlier FROM, so that one of the two can only be reached by its number.`,
  check: ({ stages, templated }: DockerfileModel, report) => {
    // Branches of a template may each have the stage once.
    if (templated) return;
    const first = new Map<string, Range>();
    for (const { alias } of stages) {
      if (!alias) continue;
      const earlier = first.get(alias.key);
      const related = earlier ? [{ range: earlier, message: 'The name is first used here.' }] : [];
      if (earlier) report(alias.range, { name: alias.name }, { related });
      else first.set(alias.key, alias.range);
    }
  },
});
