/** A stage that nothing in the file asks for. Source: Docker's documentation of multi-stage builds. */

import { each } from '../../../core/rule.ts';
import { fromOf } from '../copies.ts';
import { stageNamed } from '../images.ts';
import type { DockerfileModel, Instruction, Stage } from '../model.ts';
import { mountsOf } from '../mounts.ts';
import { allInstructions } from '../walk.ts';

export const stageUnused = each({
  id: 'dockerfile/stage-unused',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  says: ({ name }: { readonly name: string | undefined }) =>
    `Nothing takes from this stage; only --target ${name ?? 'with its number'} builds it.`,
  nodes: (model: DockerfileModel) => (model.templated || model.stages.length < 2 ? [] : unusedStages(model)),
  check: ({ alias, from }, report) =>
    report(alias?.range ?? from.keywordRange, { name: alias?.name }, { tags: ['unnecessary'] }),
});

function unusedStages(model: DockerfileModel): Stage[] {
  const used = new Set<Stage | undefined>([model.stages.at(-1)]);
  for (const { base } of model.stages) if (base.kind === 'stage') used.add(base.stage);
  for (const instruction of allInstructions(model)) {
    for (const name of takenFrom(instruction)) {
      // A variable may stand for any of them.
      if (name.includes('$')) return [];
      used.add(stageNamed(model, instruction, name));
    }
  }
  return model.stages.some(({ base }) => base.kind === 'unknown')
    ? []
    : model.stages.filter((stage) => !used.has(stage));
}

function takenFrom(instruction: Instruction): string[] {
  if (instruction.kind === 'copy') return [fromOf(instruction)?.value.value.text ?? ''];
  return mountsOf(instruction).flatMap(({ options }) => options.get('from') ?? []);
}
