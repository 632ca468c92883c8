/** WORKDIR with a relative path. Source: Dockerfile reference, "WORKDIR". */

import { each } from '../../../core/rule.ts';
import { type Block, blocksOf } from '../blocks.ts';
import { lineage } from '../lineage.ts';
import type { WordsInstruction } from '../model.ts';
import { isAbsoluteOrUnknown } from '../paths.ts';

export const workdirRelative = each({
  id: 'dockerfile/workdir-relative',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3000', 'WorkdirRelativePath'],
  says: ({ path, isFirst }: { readonly path: string; readonly isFirst: boolean }) =>
    isFirst
      ? `"${path}" is counted from whatever folder the base image was left in; write the whole path.`
      : `"${path}" is counted from the WORKDIR above; the whole path can be read without it.`,
  nodes: blocksOf,
  check: (block, report) => {
    let isFirst = !hasWorkdirBelow(block);
    for (const workdir of block.instructions.filter(isWorkdir)) {
      const [path] = workdir.words;
      if (path && path.value.text !== '' && !isAbsoluteOrUnknown(path)) {
        const detail = isFirst ? {} : { severity: 'hint' as const, aliases: ['DL3000'] };
        report(path.range, { path: path.value.text, isFirst }, detail);
      }
      isFirst = false;
    }
  },
});

const isWorkdir = (instruction: Block['instructions'][number]): instruction is WordsInstruction =>
  instruction.kind === 'workdir';

const hasWorkdirBelow = ({ stage }: Block): boolean =>
  stage !== undefined && lineage(stage).some((each) => each !== stage && each.instructions.some(isWorkdir));
