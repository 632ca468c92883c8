/** COPY to a relative path in a stage without WORKDIR. Source: Dockerfile reference, "COPY", Destination. */

import { each } from '../../../core/rule.ts';
import { type Block, blocksOf } from '../blocks.ts';
import { destinationOf } from '../copies.ts';
import { lineage } from '../lineage.ts';
import { isAbsoluteOrUnknown } from '../paths.ts';

export const copyToRelative = each({
  id: 'dockerfile/copy-to-relative',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3045'],
  says: ({ path }: { readonly path: string }) =>
    `"${path}" is counted from whatever folder the base image was left in; set WORKDIR, or write the whole path.`,
  nodes: blocksOf,
  check: (block, report) => {
    let placed = hasWorkdirBelow(block);
    for (const instruction of block.instructions) {
      placed ||= instruction.kind === 'workdir';
      const path = instruction.kind === 'copy' ? destinationOf(instruction) : undefined;
      if (!placed && path && !isAbsoluteOrUnknown(path)) report(path.range, { path: path.value.text });
    }
  },
});

const hasWorkdirBelow = ({ stage }: Block): boolean =>
  stage !== undefined &&
  lineage(stage).some((each) => each !== stage && each.instructions.some(({ kind }) => kind === 'workdir'));
