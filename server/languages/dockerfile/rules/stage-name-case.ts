/** A stage name with capitals. Source: BuildKit's check of the same purpose; names compare without regard to case. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { namesOf } from '../names.ts';

export const stageNameCase = each({
  id: 'dockerfile/stage-name-case',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['StageNameCasing'],
  says: ({ name }: { readonly name: string }) =>
    `Stage name "${name}" has capitals, which Docker does not tell apart.`,
  nodes: ({ stages }: DockerfileModel) => stages,
  check: ({ alias }, report, model) => {
    if (!alias || alias.name === alias.key) return;
    const uses = namesOf(model);
    const own = uses.find(({ range }) => range.start === alias.range.start)?.name;
    const same = uses.filter(({ name }) => name === own).map(({ range }) => range);
    const edits = (own ? same : [alias.range]).map((range) => ({ range, text: alias.key }));
    report(
      alias.range,
      { name: alias.name },
      { fixes: [{ title: `Rename to ${alias.key}`, safe: true, edits }] },
    );
  },
});
