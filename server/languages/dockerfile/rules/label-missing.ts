/** A label that the team's schema asks for is not there. Source: OCI image specification, annotations. */

import { whole } from '../../../core/rule.ts';
import { fromOf } from '../copies.ts';
import { stageNamed } from '../images.ts';
import { labelSchema } from '../labels.ts';
import { lineage } from '../lineage.ts';
import type { DockerfileModel, Stage } from '../model.ts';

export const labelMissing = whole({
  id: 'dockerfile/label-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3049'],
  options: { labels: labelSchema },
  says: ({ label }: { readonly label: string }) => `Label ${label} is missing in this stage.`,
  check: (model: DockerfileModel, report, { labels }) => {
    const copied = copiedFrom(model);
    for (const label of Object.keys(labels)) {
      const labelled = model.stages.filter((stage) => bears(stage, label));
      for (const stage of model.stages) {
        const isCovered = labelled.some(
          (each) => lineage(each).includes(stage) || lineage(stage).includes(each),
        );
        if (!isCovered && !copied.has(stage)) report(stage.from.keywordRange, { label });
      }
    }
  },
});

const bears = ({ instructions }: Stage, label: string): boolean =>
  instructions.some((each) => each.kind === 'label' && each.pairs.some(({ name }) => name === label));

/** Stages that are only there to take files from. */
const copiedFrom = (model: DockerfileModel): Set<Stage> =>
  new Set(
    model.instructions.flatMap((instruction) => {
      const from = instruction.kind === 'copy' ? fromOf(instruction)?.value.value.text : undefined;
      return from === undefined ? [] : (stageNamed(model, instruction, from) ?? []);
    }),
  );
