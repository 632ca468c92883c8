// The house style of units: no blanks around signs or at line ends, one blank line between sections, none doubled.
// Values and the lines that they go on over stay as they are written.

import type { TextEdit } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import type { UnitNode } from './nodes.ts';

/** Edits that lead to the style; none where the file has it. Files of template engines are left alone. */
export function format(model: UnitModel): TextEdit[] {
  const { source, nodes, hasTemplateLines } = model;
  if (hasTemplateLines) return [];
  const written = nodes.map((node) => writtenOf(model, node));
  const text = withGaps(nodes, written, source.lineEnd);
  return text === source.text ? [] : [{ range: { start: 0, end: source.text.length }, text }];
}

/** A node as it should stand, without its line end; empty for a blank line. */
function writtenOf({ source }: UnitModel, node: UnitNode): string {
  if (node.kind === 'blank') return '';
  if (node.kind === 'section') return source.slice(node.range);
  if (node.kind !== 'directive') return withoutEnd(source.slice(node.extent)).trim();
  const { name, value, extent } = node;
  const raw = withoutEnd(source.slice(extent));
  const afterSign = raw.slice(raw.indexOf('=') + 1);
  // A backslash at the very end holds the next line, and blanks in front of it are the writer's.
  const rest =
    /\\\s*$/.test(afterSign) || /[\r\n]/.test(afterSign)
      ? afterSign.replace(/^[ \t]+/, '')
      : afterSign.trim();
  return value.text === '' && rest.trim() === '' ? `${name}=` : `${name}=${rest}`;
}

const withoutEnd = (text: string): string => text.replace(/[\r\n]+$/, '');

function withGaps(nodes: readonly UnitNode[], written: readonly string[], lineEnd: string): string {
  const lines: string[] = [];
  for (const [index, text] of written.entries()) {
    const isBlank = text === '' && nodes[index]?.kind === 'blank';
    if (isBlank && (lines.length === 0 || lines.at(-1) === '')) continue;
    const startsSection = nodes[index]?.kind === 'section';
    if (startsSection && lines.length > 0 && !belongsBelow(nodes, index) && lines.at(-1) !== '')
      lines.push('');
    lines.push(text);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : lines.join(lineEnd) + lineEnd;
}

/** A remark right above a header is about it. */
const belongsBelow = (nodes: readonly UnitNode[], index: number): boolean =>
  nodes[index - 1]?.kind === 'comment';
