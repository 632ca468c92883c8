/** WORKDIR with a relative path. Source: Dockerfile reference, "WORKDIR". */

import { each } from '../../../core/rule.ts';
import { type Block, blocksOf } from '../blocks.ts';
import { lineage } from '../lineage.ts';
import type { DockerfileModel, WordsInstruction } from '../model.ts';
import { isAbsolute, isAbsoluteOrUnknown } from '../paths.ts';
import { expand } from '../scope.ts';
import { scopeAt } from '../scope-at.ts';

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
  nodes: (model: DockerfileModel) => blocksOf(model),
  check: (block, report, model) => {
    let isFirst = !hasWorkdirBelow(block);
    for (const { words, range } of block.instructions.filter(isWorkdir)) {
      const [path] = words;
      if (path && path.value.text !== '' && !isAbsoluteOrUnknown(path)) {
        const detail = isFirst ? {} : { severity: 'hint' as const, aliases: ['DL3000'] };
        report(path.range, { path: path.value.text, isFirst }, detail);
      } else if (path && isFirst && path.references.length > 0) {
        const value = expand(path, scopeAt(model, range, range.start))?.text;
        // hadolint takes every variable for absolute.
        if (value && !isAbsolute(value))
          report(path.range, { path: value, isFirst }, { aliases: ['WorkdirRelativePath'] });
      }
      isFirst = false;
    }
  },
});

const isWorkdir = (instruction: Block['instructions'][number]): instruction is WordsInstruction =>
  instruction.kind === 'workdir';

const hasWorkdirBelow = ({ stage }: Block): boolean =>
  stage !== undefined && lineage(stage).some((each) => each !== stage && each.instructions.some(isWorkdir));
