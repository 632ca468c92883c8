// The sections of a unit as stretches of the file. A section may come several times; each is its own stretch.

import type { Range } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import type { Directive, SectionHeader } from './nodes.ts';

/** A header and what stands under it. */
export interface SectionBlock {
  readonly header: SectionHeader;
  readonly directives: readonly Directive[];
  /** From the header to the end of the last line that says something; remarks on the next section stay out. */
  readonly range: Range;
}

export function blocksOf({ nodes }: UnitModel): SectionBlock[] {
  const blocks: { header: SectionHeader; directives: Directive[]; range: Range }[] = [];
  for (const node of nodes) {
    if (node.kind === 'section') blocks.push({ header: node, directives: [], range: node.range });
    const block = blocks.at(-1);
    if (!block || node.kind === 'blank' || node.kind === 'comment') continue;
    if (node.kind === 'directive') block.directives.push(node);
    block.range = { start: block.range.start, end: Math.max(block.range.end, node.range.end) };
  }
  return blocks;
}
