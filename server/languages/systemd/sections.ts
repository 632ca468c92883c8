// The sections of a unit as stretches of the file. A section may come several times; each is its own stretch.

import type { Range } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import type { Directive, SectionHeader } from './nodes.ts';
import { quadletSection, sectionOf } from './unit-file.ts';

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

/** Sections that a file of this kind may have; `undefined` where its kind is not known. */
export function ownSections({ file, type, vocabulary }: UnitModel): readonly string[] | undefined {
  if (file.family === 'configuration') return vocabulary.sections.map(({ name }) => name);
  if (file.family === 'unit') return type === undefined ? undefined : ['Unit', sectionOf(type), 'Install'];
  const own = quadletSection(file.unit);
  return own === undefined ? undefined : ['Unit', own, 'Service', 'Install', 'Quadlet'];
}
