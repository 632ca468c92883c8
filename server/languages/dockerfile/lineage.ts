// The stages that a stage is built on.

import type { Stage } from './model.ts';

/** The image at the bottom of a stage, with the stage that names it. */
export function rootOf(stage: Stage): Stage {
  let root = stage;
  while (root.base.kind === 'stage') root = root.base.stage;
  return root;
}

/**
 * Stages from the one at the bottom up to the given one: the order in which they fill the environment.
 * Errors: `undefined` where there are more than `most`; without a limit there are always some.
 */
export function lineage(stage: Stage): Stage[];
export function lineage(stage: Stage, most: number): Stage[] | undefined;
export function lineage(stage: Stage, most = Number.POSITIVE_INFINITY): Stage[] | undefined {
  const line = [stage];
  for (let base = stage.base; base.kind === 'stage'; base = base.stage.base) {
    if (line.length > most) return undefined;
    line.push(base.stage);
  }
  return line.reverse();
}
