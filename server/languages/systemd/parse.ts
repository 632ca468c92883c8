// Text of a unit file → nodes. Total and lossless: every line ends up in exactly one node.
// Knows lines, continuation, comments, sections and directives; the inside of values is for parse-*.ts.

import {
  isOpaque,
  type MappedText,
  MappedTextBuilder,
  sliceMapped,
  toFile,
  verbatim,
} from '../../core/mapped-text.ts';
import type { Range, SourceText } from '../../core/text.ts';
import type { MalformedLine, UnitNode } from './nodes.ts';
import { isTemplateCode, openTemplateCode, placeholdersIn, withOpaque } from './placeholders.ts';

/**
 * Reads all lines.
 * Shape:  nodes in order; their extents join up to the whole text.
 * Errors: never throws; what systemd would reject becomes a malformed node.
 * Source: systemd.syntax(7).
 */
export function parseNodes(source: SourceText): UnitNode[] {
  const nodes: UnitNode[] = [];
  let section: string | undefined;
  for (let line = 0; line < source.lineCount && source.lineStart(line) < source.text.length; ) {
    const node = readNode(source, line, section);
    section = sectionBegunBy(node) ?? section;
    nodes.push(node);
    line = lineAfter(source, node.extent.end, line);
  }
  return nodes;
}

/** What stands behind a broken header is meant for its section, so that only the header is at fault. */
function sectionBegunBy(node: UnitNode): string | undefined {
  if (node.kind === 'section') return node.name;
  if (node.kind !== 'malformed' || node.fault !== 'header-broken') return undefined;
  return /^\[\s*([\w-]+)/.exec(node.text)?.[1];
}

/** Lines grow by a few at a time, so a step from the known line is cheaper than a search. */
function lineAfter(source: SourceText, offset: number, from: number): number {
  let line = from + 1;
  while (line < source.lineCount && source.lineStart(line) < offset) line++;
  return line;
}

function readNode(source: SourceText, line: number, section: string | undefined): UnitNode {
  const content = contentOf(source, line);
  const extent = { start: source.lineStart(line), end: source.lineStart(line + 1) };
  if (content.start === content.end) return { kind: 'blank', extent };
  if (isComment(source, content)) return { kind: 'comment', extent, range: content };
  const code = templateCode(source, line);
  if (code)
    return { kind: 'template', extent: { ...extent, end: Math.max(extent.end, code.end) }, range: code };
  return readLogicalLine(joinLines(source, line), section);
}

/** A line without the blanks at both ends, and without a byte order mark. */
function contentOf(source: SourceText, line: number): Range {
  const { text } = source;
  let { start, end } = source.line(line);
  if (start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK) start++;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return { start, end };
}

const BYTE_ORDER_MARK = 0xfeff;
const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';
const isComment = ({ text }: SourceText, { start }: Range): boolean =>
  text[start] === '#' || text[start] === ';';

/** Template code on lines of its own; it may run over several. */
function templateCode(source: SourceText, line: number): Range | undefined {
  const first = contentOf(source, line);
  const text = source.slice(first);
  if (isTemplateCode(text)) return first;
  const closer = openTemplateCode(text);
  const end = closer === undefined ? -1 : source.text.indexOf(closer, first.start);
  if (closer === undefined || end < 0) return undefined;
  const { line: last } = source.position(end + closer.length);
  return { start: first.start, end: source.lineStart(last + 1) };
}

/** A line with its continuation lines. */
interface LogicalLine {
  readonly extent: Range;
  readonly text: MappedText;
  readonly comments: readonly Range[];
}

/** A stretch of a logical line, without the backslash at its end. */
interface Segment extends Range {
  /** Template code, which vanishes together with its line: the line behind it goes on. */
  readonly code: boolean;
}

function joinLines(source: SourceText, first: number): LogicalLine {
  const segments: Segment[] = [];
  const comments: Range[] = [];
  let line = first;
  for (let open = true; open && line < source.lineCount; line++) {
    const place = contentOf(source, line);
    const follows = segments.length > 0;
    if (follows && isComment(source, place)) comments.push(place);
    else if (follows && isTemplateCode(source.slice(place))) segments.push({ ...place, code: true });
    else {
      const whole = { start: follows ? source.lineStart(line) : place.start, end: source.line(line).end };
      open = isContinued(source.text, whole);
      segments.push({ ...whole, end: open ? whole.end - 1 : whole.end, code: false });
    }
  }
  return {
    extent: { start: source.lineStart(first), end: source.lineStart(line) },
    text: joinSegments(source, segments),
    comments,
  };
}

/** Backslash, line end and whatever is skipped behind it become one space. */
function joinSegments({ text }: SourceText, segments: readonly Segment[]): MappedText {
  const [only, ...more] = segments;
  if (only && more.length === 0) return verbatim(text, only.start, only.end);
  const builder = new MappedTextBuilder();
  let end: number | undefined;
  for (const segment of segments) {
    if (end !== undefined) builder.replaced(' ', { start: end, end: segment.start });
    if (segment.code) builder.opaque(text, segment.start, segment.end);
    else builder.verbatim(text, segment.start, segment.end);
    ({ end } = segment);
  }
  return builder.build();
}

/** An odd number of backslashes at the very end; a blank behind them undoes it. */
function isContinued(text: string, { start, end }: Range): boolean {
  let at = end;
  while (at > start && text[at - 1] === '\\') at--;
  return (end - at) % 2 === 1;
}

function readLogicalLine(line: LogicalLine, section: string | undefined): UnitNode {
  const text = withOpaque(line.text, placeholdersIn(line.text.text));
  const content = trimmed(text.text, { start: 0, end: text.text.length });
  const range = toFile(text, content);
  const malformed = (fault: MalformedLine['fault']): UnitNode => ({
    kind: 'malformed',
    extent: line.extent,
    fault,
    range,
    text: text.text.slice(content.start, content.end),
    comments: line.comments,
  });
  if (content.start === content.end) return { kind: 'blank', extent: line.extent };
  if (text.text[content.start] === '[') {
    if (text.text[content.end - 1] !== ']') {
      return isOpaque(text, content)
        ? { kind: 'template', extent: line.extent, range }
        : malformed('header-broken');
    }
    const name = { start: content.start + 1, end: content.end - 1 };
    return {
      kind: 'section',
      extent: line.extent,
      name: text.text.slice(name.start, name.end),
      nameRange: toFile(text, name),
      range,
    };
  }
  const equals = equalsSign(text, content);
  const name = trimmed(text.text, { start: content.start, end: equals });
  if (isOpaque(text, equals < 0 ? content : name)) return { kind: 'template', extent: line.extent, range };
  if (equals < 0) return malformed('equals-missing');
  if (name.start === name.end) return malformed('name-missing');
  const value = trimmed(text.text, { start: equals + 1, end: content.end });
  return {
    kind: 'directive',
    extent: line.extent,
    section,
    name: text.text.slice(name.start, name.end),
    nameRange: toFile(text, name),
    value: sliceMapped(text, value),
    range,
    comments: line.comments,
  };
}

/** Offset of the first `=` that is not inside of a placeholder; -1 without one. */
function equalsSign(text: MappedText, { start, end }: Range): number {
  let at = text.text.indexOf('=', start);
  while (at >= 0 && isOpaque(text, { start: at, end: at + 1 })) at = text.text.indexOf('=', at + 1);
  return at < end ? at : -1;
}

function trimmed(text: string, { start, end }: Range): Range {
  let from = start;
  let to = Math.max(end, start);
  while (from < to && isSpace(text[from])) from++;
  while (to > from && isSpace(text[to - 1])) to--;
  return { start: from, end: to };
}

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\n' || character === '\r';
