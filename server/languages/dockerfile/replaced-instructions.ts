// Rules on instructions of which only the last one of a stage counts: one shape for all of them.

import { each, type Rule } from '../../core/rule.ts';
import { blocksOf } from './blocks.ts';
import type { DockerfileModel, Instruction } from './model.ts';
import { wholeLines } from './whole-lines.ts';

interface Replaced {
  readonly instruction: Instruction;
  readonly winner: Instruction;
}

/** Reports those that have no effect, with the one that replaces them. */
export const replacedInstruction = (
  id: string,
  kind: Instruction['kind'],
  aliases: readonly string[],
): Rule<DockerfileModel> =>
  each({
    id,
    severity: 'warning',
    since: '0.1.0',
    fix: 'safe',
    aliases,
    says: ({ keyword, line }: { readonly keyword: string; readonly line: number }) =>
      `This ${keyword} has no effect: the one in line ${line} of the same stage replaces it.`,
    nodes: (model: DockerfileModel) => replacedOf(model, kind),
    check: ({ instruction, winner }, report, model) => {
      const { keyword, keywordRange } = instruction;
      const line = model.source.position(winner.range.start).line + 1;
      const edits = [{ range: wholeLines(model, instruction), text: '' }];
      report(
        keywordRange,
        { keyword, line },
        {
          related: [{ range: winner.keywordRange, message: `This ${keyword} wins.` }],
          tags: ['unnecessary'],
          fixes: [{ title: `Remove the ${keyword} without effect`, safe: true, edits }],
        },
      );
    },
  });

/** Branches of a template may each have one. */
function replacedOf(model: DockerfileModel, kind: Instruction['kind']): Replaced[] {
  if (model.templated) return [];
  return blocksOf(model).flatMap(({ instructions }) => {
    const all = instructions.filter((instruction) => instruction.kind === kind);
    const winner = all.at(-1);
    return winner ? all.slice(0, -1).map((instruction) => ({ instruction, winner })) : [];
  });
}
