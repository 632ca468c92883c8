// Remarks behind words: what FROM comes to with the defaults of its arguments.

import type { Inlay } from '../../core/features.ts';
import { overlaps, type Range } from '../../core/text.ts';
import type { DockerfileModel } from './model.ts';

export const inlaysOf = ({ stages }: DockerfileModel, where: Range): Inlay[] =>
  stages.flatMap(({ base, from: { image, range } }) =>
    base.kind === 'image' && image && image.references.length > 0 && overlaps(range, where)
      ? [{ offset: image.range.end, text: `= ${base.text}` }]
      : [],
  );
