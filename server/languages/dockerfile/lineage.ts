// The stages that a stage is built on.

import type { Stage } from './model.ts';

/** The image at the bottom of a stage, with the stage that names it. */
export function rootOf(stage: Stage): Stage {
  let root = stage;
  while (root.base.kind === 'stage') root = root.base.stage;
  return root;
}

/** Stages from the one at the bottom up to the given one: the order in which they fill the environment. */
export function lineage(stage: Stage): Stage[] {
  const line = [stage];
  for (let base = stage.base; base.kind === 'stage'; base = base.stage.base) line.push(base.stage);
  return line.reverse();
}
