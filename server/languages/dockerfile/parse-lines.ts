// Physical lines → logical lines: continuations joined, comments and blank lines inside taken out.
// Knows nothing of instructions.

import { type MappedText, MappedTextBuilder, sliceMapped, verbatim } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { EscapeCharacter } from './model.ts';
import { isTemplateLine, templateParts } from './templates.ts';

/** How the lines of one file are read. */
export interface LineSyntax {
  readonly escape: EscapeCharacter;
  readonly templated: boolean;
}

/** A line without its line end. */
export interface PhysicalLine extends Range {
  /** Where the next line starts. */
  readonly next: number;
}

/** Walks over the lines of a text; `\r` in front of `\n` belongs to the line end. */
export class LineReader {
  readonly text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.#at = at;
  }

  /** Where the line at hand starts. */
  get at(): number {
    return this.#at;
  }

  /** The line at hand, or nothing at the end of the text. */
  peek(): PhysicalLine | undefined {
    if (this.#at >= this.text.length) return undefined;
    const feed = this.text.indexOf('\n', this.#at);
    const stop = feed < 0 ? this.text.length : feed;
    const end = stop > this.#at && this.text[stop - 1] === '\r' ? stop - 1 : stop;
    return { start: this.#at, end, next: feed < 0 ? stop : feed + 1 };
  }

  take(): PhysicalLine | undefined {
    const line = this.peek();
    if (line) this.#at = line.next;
    return line;
  }
}

export interface LogicalLine {
  /** Joined, without blanks at its ends. */
  readonly text: MappedText;
  readonly comments: readonly Range[];
  readonly blankLines: readonly Range[];
}

/**
 * Reads a logical line.
 * Shape:  the escape character, with nothing but blanks behind it, joins the next line, unless it is doubled;
 *         comment lines and blank lines in between do not end the instruction.
 * Errors: never throws; a continuation at the end of the file is accepted.
 * Source: Dockerfile reference, "Format" and "escape"; behaviour of BuildKit 0.20.
 */
export function readLogicalLine(reader: LineReader, syntax: LineSyntax): LogicalLine {
  return readSingleLine(reader, syntax) ?? readContinuedLines(reader, syntax);
}

/** A line that nothing continues, as most are; `undefined`, and nothing taken, where that is not certain. */
function readSingleLine(
  reader: LineReader,
  { escape: mark, templated }: LineSyntax,
): LogicalLine | undefined {
  const line = reader.peek();
  if (!line || templated || continuationStart(reader.text, line, mark) !== undefined) return undefined;
  reader.take();
  const { start, end } = contentRange(reader.text, line);
  return { text: verbatim(reader.text, start, end), comments: NOTHING, blankLines: NOTHING };
}

const NOTHING: readonly Range[] = [];

function readContinuedLines(reader: LineReader, syntax: LineSyntax): LogicalLine {
  const builder = new MappedTextBuilder();
  const comments: Range[] = [];
  const blankLines: Range[] = [];
  let open = true;
  for (let first = true; open; first = false) {
    const line = reader.take();
    if (!line) break;
    const kind = first ? 'text' : kindOfLine(reader.text, line, syntax);
    if (kind === 'comment') comments.push(contentRange(reader.text, line));
    else if (kind === 'blank') blankLines.push({ start: line.start, end: line.end });
    else if (kind === 'text') {
      const end = continuationStart(reader.text, line, syntax.escape);
      open = end !== undefined;
      append(builder, reader.text, { start: line.start, end: end ?? line.end }, syntax);
    }
  }
  return { text: trimmed(builder.build()), comments, blankLines };
}

/** Offset of the escape character that continues the line. */
export function continuationStart(text: string, line: Range, mark: EscapeCharacter): number | undefined {
  let at = line.end - 1;
  while (at >= line.start && (text[at] === ' ' || text[at] === '\t')) at--;
  if (at < line.start || text[at] !== mark) return undefined;
  return at > line.start && text[at - 1] === mark ? undefined : at;
}

export type LineKind = 'text' | 'blank' | 'comment' | 'template';

export function kindOfLine(text: string, line: Range, { templated }: LineSyntax): LineKind {
  const { start, end } = contentRange(text, line);
  if (start >= end) return 'blank';
  if (text[start] === '#') return 'comment';
  return templated && isTemplateLine(text.slice(start, end)) ? 'template' : 'text';
}

/** The line without blanks at its ends. */
export function contentRange(text: string, line: Range): Range {
  let { start, end } = line;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Space, tab, vertical tab, form feed, carriage return, line feed. */
export const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

function append(builder: MappedTextBuilder, text: string, { start, end }: Range, syntax: LineSyntax): void {
  let at = start;
  for (const part of syntax.templated ? templateParts(text.slice(start, end)) : []) {
    builder.verbatim(text, at, start + part.start);
    builder.opaque(text, start + part.start, start + part.end);
    at = start + part.end;
  }
  builder.verbatim(text, at, end);
}

function trimmed(joined: MappedText): MappedText {
  const content = contentRange(joined.text, { start: 0, end: joined.text.length });
  const whole = content.start === 0 && content.end === joined.text.length;
  return whole ? joined : sliceMapped(joined, content);
}
