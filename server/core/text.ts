// Text of one file: offsets, positions, edits. Knows no language and no protocol.

/** Half-open range of UTF-16 offsets, counted from 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Line and column, both from 0; the column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

export const range = (start: number, end: number): Range => ({ start, end });

/** True when `offset` lies in the range or touches its end, as a cursor does. */
export const touches = (where: Range, offset: number): boolean =>
  where.start <= offset && offset <= where.end;

export const contains = (outer: Range, inner: Range): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** The range in coordinates that begin so much earlier. */
export const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

export const byPosition = (a: Range, b: Range): number => a.start - b.start || a.end - b.end;

/** The text of a file with an index of its lines. Lines end at `\n`, `\r\n` or a lone `\r`. */
export class SourceText {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset where a line starts; past the last line, the length of the text. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Range of a line without its line end. */
  line(line: number): Range {
    const { text } = this;
    const start = this.#starts[line] ?? text.length;
    let end = this.#starts[line + 1] ?? text.length;
    if (end > start && text.charCodeAt(end - 1) === LF) end--;
    if (end > start && text.charCodeAt(end - 1) === CR) end--;
    return { start, end };
  }

  /** Position of an offset; offsets outside the text are moved to its nearest end. */
  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: at - this.lineStart(low) };
  }

  /** Offset of a position; a column past the line's end means that end. */
  offset(position: Position): number {
    const { start, end } = this.line(position.line);
    return Math.min(start + Math.max(position.column, 0), end);
  }

  slice(where: Range): string {
    return this.text.slice(where.start, where.end);
  }

  /** The line end this file uses: that of its first line, `\n` where it has none. */
  get lineEnd(): string {
    const { end } = this.line(0);
    const next = this.lineStart(1);
    return next > end ? this.text.slice(end, next) : '\n';
  }
}

/**
 * Applies edits that do not overlap, in any order.
 * Errors: throws on overlapping edits, which would be a defect of the fix.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => byPosition(a.range, b.range));
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.range.start < at) throw new Error(`Edits overlap at offset ${edit.range.start}.`);
    result += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
  }
  return result + text.slice(at);
}

/**
 * Edits that were made apart, as one change: deletions that meet become one, and none is made twice.
 * Two words of a list may both have taken the separator between them.
 */
export function joinEdits(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => byPosition(a.range, b.range))) {
    const last = joined.at(-1);
    const meets = last && last.text === '' && edit.text === '' && edit.range.start <= last.range.end;
    if (!last || !meets) joined.push(edit);
    else {
      const end = Math.max(last.range.end, edit.range.end);
      joined[joined.length - 1] = { range: { start: last.range.start, end }, text: '' };
    }
  }
  return joined;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
    }
  } else {
    // The engine's own search is quick even where nothing is compiled yet.
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}

const LF = 10;
const CR = 13;
