// Every image that a file takes from a registry: in FROM, COPY --from and the mounts of RUN.

import { isOpaque } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import { fromOf } from './copies.ts';
import type { DockerfileModel, Instruction, Stage } from './model.ts';
import { mountsOf } from './mounts.ts';
import { instructionsOfKind } from './walk.ts';

export interface UsedImage {
  /** As it is written, with variables that are known replaced. */
  readonly image: string;
  readonly range: Range;
}

/** Stages and scratch are no images; what a variable hides is left out. */
export function imagesOf(model: DockerfileModel): UsedImage[] {
  return [
    ...model.stages.flatMap(({ base, from }) =>
      base.kind === 'image' && from.image ? [{ image: base.text, range: from.image.range }] : [],
    ),
    ...instructionsOfKind(model, 'copy').flatMap((copy) => {
      const from = fromOf(copy)?.value;
      return from && !isOpaque(from.value) ? named(model, copy, from.value.text, from.range) : [];
    }),
    ...instructionsOfKind(model, 'run').flatMap((run) =>
      mountsOf(run).flatMap(({ type, options, range }) => {
        const from = type === 'bind' || type === 'cache' ? options.get('from') : undefined;
        return from === undefined || from.includes('$') ? [] : named(model, run, from, range);
      }),
    ),
  ];
}

const named = (model: DockerfileModel, at: Instruction, image: string, range: Range): UsedImage[] =>
  image === 'scratch' || stageNamed(model, at, image) ? [] : [{ image, range }];

/** The stage in front of an instruction that a name or number means; `undefined` for an image. */
export function stageNamed(
  { stages }: DockerfileModel,
  { range }: Instruction,
  name: string,
): Stage | undefined {
  const earlier = stages.filter(({ from }) => from.range.start < range.start);
  return /^\d+$/.test(name)
    ? earlier.slice(0, -1)[Number(name)]
    : earlier.slice(0, -1).findLast(({ alias }) => alias?.key === name.toLowerCase());
}
