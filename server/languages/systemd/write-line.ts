// Writes whole lines into a unit: a new directive behind another line, a new section at the end.
// Text inside of a value is for quoting.ts.

import type { Range, SourceText, TextEdit } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import type { Directive, SectionHeader } from './nodes.ts';

/** A line that sets a directive; `undefined` where a unit cannot hold it on one line. */
export function directiveLine(name: string, value: string): string | undefined {
  const continues = /(?<!\\)(?:\\\\)*\\$/.test(value);
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || continues || /[\r\n]/.test(value)) return undefined;
  return `${name}=${value}`;
}

/** Adds a directive to its section, which is made where the file has none of that name. */
export function addDirective(model: UnitModel, section: string, line: string): TextEdit[] | undefined {
  // Behind any line there may be the end of a condition.
  if (model.hasTemplateLines) return undefined;
  const last = lastOf(model, section);
  return last ? addLine(model.source, last.extent, line) : addSection(model.source, section, line);
}

/** The last line of a section that says something, so that remarks above the next section stay there. */
function lastOf({ nodes }: UnitModel, section: string): Directive | SectionHeader | undefined {
  return nodes.findLast(
    (node): node is Directive | SectionHeader =>
      (node.kind === 'directive' && node.section === section) ||
      (node.kind === 'section' && node.name === section),
  );
}

/** A line behind another one; `undefined` where that one is still open at the end of the file. */
export function addLine(source: SourceText, extent: Range, line: string): TextEdit[] | undefined {
  if (isOpen(source, extent)) return undefined;
  const isTerminated = /[\r\n]$/.test(source.slice(extent));
  const text = isTerminated ? `${line}${source.lineEnd}` : `${source.lineEnd}${line}`;
  return [{ range: { start: extent.end, end: extent.end }, text }];
}

function addSection(source: SourceText, section: string, line: string): TextEdit[] | undefined {
  const { text, lineEnd } = source;
  const end = text.length;
  if (isOpen(source, { start: 0, end })) return undefined;
  const gap = /[\r\n]$/.test(text) ? lineEnd : `${lineEnd}${lineEnd}`;
  return [{ range: { start: end, end }, text: `${gap}[${section}]${lineEnd}${line}${lineEnd}` }];
}

/** Whether a line behind these would belong to them: the file ends with a backslash. Comments do not end it. */
export function isOpen(source: SourceText, { start, end }: Range): boolean {
  if (end < source.text.length) return false;
  const lines = source.text.slice(start, end).split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const last = lines.findLast((line) => !/^\s*[#;]/.test(line)) ?? '';
  return /(?<!\\)(?:\\\\)*\\$/.test(last);
}
