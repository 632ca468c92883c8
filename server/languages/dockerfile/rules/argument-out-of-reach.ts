/** An ARG in front of the first FROM that nothing sees. Source: Dockerfile reference, "Understand how ARG and FROM interact". */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel, Pair } from '../model.ts';
import { variableUses } from '../references.ts';

export const argumentOutOfReach = each({
  id: 'dockerfile/argument-out-of-reach',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, line }: { readonly name: string; readonly line: number | undefined }) =>
    line === undefined
      ? `No FROM reads ${name}, and no stage takes it over.`
      : `${name} is empty in line ${line}: a stage sees an argument from in front of FROM only after an ARG ${name} of its own.`,
  nodes: ({ preamble, templated, stages }: DockerfileModel) =>
    templated || stages.length === 0
      ? []
      : preamble.flatMap((each) => (each.kind === 'arg' ? each.pairs : [])),
  check: ({ name, nameRange }, report, model) => {
    if (model.vocabulary().arguments.has(name) || isSeen(model, name, nameRange.start)) return;
    const use = firstUse(model, name);
    if (!use)
      return report(nameRange, { name, line: undefined }, { severity: 'hint', tags: ['unnecessary'] });
    const line = model.source.position(use.range.start).line + 1;
    const related = [{ range: use.range, message: 'Read here, where it is not known.' }];
    const at = { start: use.before, end: use.before };
    const edits = [{ range: at, text: `ARG ${name}${model.source.lineEnd}` }];
    report(
      nameRange,
      { name, line },
      { related, fixes: [{ title: `Take ${name} over in the stage`, safe: false, edits }] },
    );
  },
});

/** By a FROM, by an ARG behind it, or by a stage that declares or sets it. */
function isSeen(model: DockerfileModel, name: string, offset: number): boolean {
  const early = [...model.preamble, ...model.stages.map(({ from }) => from)];
  const isRead = early.some((each) =>
    variableUses(model, each).some((use) => use.name === name && use.range.start > offset),
  );
  const isTaken = ({ name: own, nameRange }: Pair): boolean => own === name && nameRange.start !== offset;
  return (
    isRead ||
    model.instructions.some((each) => 'pairs' in each && each.kind !== 'label' && each.pairs.some(isTaken))
  );
}

function firstUse(model: DockerfileModel, name: string) {
  for (const { instructions } of model.stages) {
    for (const instruction of instructions) {
      const use = variableUses(model, instruction).find((each) => each.name === name);
      if (use && !new RegExp(`\\b(?:${name}=|(?:for|read)\\s+${name}\\b)`).test(instruction.text.text)) {
        return { range: use.range, before: instruction.range.start };
      }
    }
  }
  return undefined;
}
