/** A CMD or ENTRYPOINT that a later one of its stage replaces. Source: Dockerfile reference, "CMD", "ENTRYPOINT". */

import { each } from '../../../core/rule.ts';
import type { CommandInstruction, DockerfileModel, Stage } from '../model.ts';
import { wholeLines } from '../whole-lines.ts';

export const startCommandRepeated = each({
  id: 'dockerfile/start-command-repeated',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL4003', 'DL4004', 'MultipleInstructionsDisallowed'],
  says: ({ keyword, line }: { keyword: string; line: number }) =>
    `This ${keyword} has no effect: the one in line ${line} of the same stage replaces it.`,
  nodes: ({ stages, templated }: DockerfileModel) => (templated ? [] : stages.flatMap(replaced)),
  check: ({ instruction, winner }, report, model) => {
    const { keyword, keywordRange } = instruction;
    const line = model.source.position(winner.range.start).line + 1;
    report(
      keywordRange,
      { keyword, line },
      {
        related: [{ range: winner.keywordRange, message: `This ${keyword} wins.` }],
        tags: ['unnecessary'],
        fixes: [
          {
            title: `Remove the ${keyword} without effect`,
            safe: true,
            edits: [{ range: wholeLines(model, instruction), text: '' }],
          },
        ],
      },
    );
  },
});

interface Replaced {
  readonly instruction: CommandInstruction;
  readonly winner: CommandInstruction;
}

const replaced = ({ instructions }: Stage): Replaced[] =>
  (['cmd', 'entrypoint'] as const).flatMap((kind) => {
    const all = instructions.filter(
      (instruction): instruction is CommandInstruction => instruction.kind === kind,
    );
    const winner = all.at(-1);
    return winner ? all.slice(0, -1).map((instruction) => ({ instruction, winner })) : [];
  });
