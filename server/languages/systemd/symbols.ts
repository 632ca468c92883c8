// The outline of a unit: its sections, and the directives in them.

import type { OutlineSymbol } from '../../core/features.ts';
import type { Range } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import type { Directive, SectionHeader } from './nodes.ts';
import { blocksOf } from './sections.ts';

/** Sections with their directives; directives in front of the first section, which count for nothing, stay out. */
export const symbols = (model: UnitModel): OutlineSymbol[] =>
  blocksOf(model).map(({ header, range, directives }) => sectionSymbol(header, range, directives));

const sectionSymbol = (
  header: SectionHeader,
  range: Range,
  directives: readonly Directive[],
): OutlineSymbol => ({
  // An outline cannot show a line without a name.
  name: header.name === '' ? '[]' : header.name,
  kind: 'section',
  range,
  selection: header.range,
  children: directives.map(directiveSymbol),
});

const directiveSymbol = ({ name, nameRange, value, range }: Directive): OutlineSymbol => ({
  name,
  detail: shortened(value.text),
  kind: 'directive',
  range,
  selection: nameRange,
});

/** More does not fit beside a name. */
const LONGEST_DETAIL = 80;

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= LONGEST_DETAIL ? flat : `${flat.slice(0, LONGEST_DETAIL - 1)}…`;
}
