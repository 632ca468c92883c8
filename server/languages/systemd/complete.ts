// What may stand at the cursor: finds the place; the names and values are for complete-*.ts.

import type { Completion } from '../../core/features.ts';
import { type Range, touches } from '../../core/text.ts';
import { completeNames, completeSections } from './complete-names.ts';
import { completeValue } from './complete-values.ts';
import type { UnitModel } from './model.ts';
import type { Directive, UnitNode } from './nodes.ts';
import { isOpen } from './write-line.ts';

/** Completions at an offset; none in comments and in parts that a template fills in. */
export function complete(model: UnitModel, offset: number): readonly Completion[] {
  const node = nodeAt(model, offset);
  if (!node || node.kind === 'blank') return completeLine(model, emptyAt(offset));
  if (node.kind === 'comment' || node.kind === 'template') return [];
  if (node.kind === 'section') return completeHeader(model, node.range, offset);
  if (node.kind === 'directive') return completeDirective(model, node, offset);
  if (node.fault === 'header-broken') return completeHeader(model, node.range, offset);
  const isWord = /^[\w-]+$/.test(model.source.slice(node.range));
  return isWord && touches(node.range, offset) ? completeLine(model, node.range) : [];
}

const emptyAt = (offset: number): Range => ({ start: offset, end: offset });

/** The line with the cursor; nothing behind the last line end. */
function nodeAt({ nodes, source }: UnitModel, offset: number): UnitNode | undefined {
  const node = nodes.findLast(({ extent }) => extent.start <= offset);
  if (!node || offset < node.extent.end) return node;
  const isOnItsLine = source.lineStart(source.position(offset).line) < node.extent.end;
  return isOnItsLine || isOpen(source, node.extent) ? node : undefined;
}

/** A line of its own: a directive of the section above, or the header of the next section. */
function completeLine(model: UnitModel, range: Range): Completion[] {
  const section = model.headers.findLast((header) => header.range.end <= range.start)?.name;
  const names = section === undefined ? [] : completeNames(model, section, range, '=');
  return [...names, ...completeSections(model, range)];
}

const completeHeader = (model: UnitModel, range: Range, offset: number): Completion[] =>
  touches(range, offset) ? completeSections(model, range) : [];

function completeDirective(model: UnitModel, directive: Directive, offset: number): readonly Completion[] {
  const { section, nameRange, comments } = directive;
  const isInComment = comments.some((comment) => comment.start < offset && touches(comment, offset));
  if (section === undefined || isInComment) return [];
  if (touches(nameRange, offset)) return completeNames(model, section, nameRange, '');
  const equals = model.source.text.indexOf('=', nameRange.end);
  return offset > equals ? completeValue(model, { directive, section, equals, offset }) : [];
}
