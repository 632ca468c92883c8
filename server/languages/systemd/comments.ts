// Where the comments of a unit stand, those between continuation lines included.

import type { Range } from '../../core/text.ts';
import type { UnitModel } from './model.ts';

/** Every comment with its marker, in the order of the file. */
export function comments({ nodes }: UnitModel): Range[] {
  const found: Range[] = [];
  for (const node of nodes) {
    if (node.kind === 'comment') found.push(node.range);
    else if (node.kind === 'directive' || node.kind === 'malformed') found.push(...node.comments);
  }
  return found;
}
