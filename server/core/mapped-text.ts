// A piece of text as a program will see it, with a map back to the file it stands in.
// Quotes, escapes and continuation lines are gone from the text; no range is ever lost or moved.

import { firstIndex } from './bisect.ts';
import type { Range } from './text.ts';

/** A run of the text and where it comes from. */
export interface Piece {
  /** Offset in the mapped text. */
  readonly start: number;
  readonly end: number;
  /** Range in the file. As long as the run itself: unit by unit. Otherwise: all of it stands for all of it. */
  readonly from: Range;
  /** Its value cannot be known from the file: an expansion, a template. The text holds its source. */
  readonly opaque: boolean;
}

export interface MappedText {
  readonly text: string;
  /** Where the text stands in the file, without the quotes around it. */
  readonly extent: Range;
  readonly pieces: readonly Piece[];
}

/** Collects pieces in order. `extent` covers them all; give it for texts that may be empty. */
export class MappedTextBuilder {
  #text = '';
  readonly #pieces: GrowingPiece[] = [];

  /** Source taken over unit by unit. */
  verbatim(source: string, start: number, end: number): this {
    return this.#push(source.slice(start, end), { start, end }, false);
  }

  /** A text that the file writes in another way, such as `\n` for a line feed. */
  replaced(text: string, from: Range): this {
    return this.#push(text, from, false);
  }

  /** Source whose value is unknown. */
  opaque(source: string, start: number, end: number): this {
    return this.#push(source.slice(start, end), { start, end }, true);
  }

  /** All pieces of another mapped text. */
  append(other: MappedText): this {
    return this.appendSlice(other, { start: 0, end: other.text.length });
  }

  /** A part of another mapped text. */
  appendSlice(other: MappedText, where: Range): this {
    for (let index = firstEndingAfter(other, where.start); index < other.pieces.length; index++) {
      const piece = other.pieces[index];
      if (!piece || piece.start >= where.end) break;
      const start = Math.max(piece.start, where.start);
      const end = Math.min(piece.end, where.end);
      this.#push(other.text.slice(start, end), sourceOf(piece, start, end), piece.opaque);
    }
    return this;
  }

  get length(): number {
    return this.#text.length;
  }

  build(extent?: Range): MappedText {
    const first = this.#pieces[0]?.from.start ?? extent?.start ?? 0;
    const last = this.#pieces.at(-1)?.from.end ?? first;
    return { text: this.#text, extent: extent ?? { start: first, end: last }, pieces: this.#pieces };
  }

  #push(text: string, from: Range, opaque: boolean): this {
    if (text === '') return this;
    const start = this.#text.length;
    const end = start + text.length;
    this.#text += text;
    const last = this.#pieces.at(-1);
    if (last && !opaque && from.end - from.start === text.length && continues(last, from)) {
      last.end = end;
      last.from.end = from.end;
    } else this.#pieces.push({ start, end, from: { start: from.start, end: from.end }, opaque });
    return this;
  }
}

/** A piece of a text that is not finished: it grows, and owns its range. */
interface GrowingPiece {
  readonly start: number;
  end: number;
  readonly from: { readonly start: number; end: number };
  readonly opaque: boolean;
}

/** Whether a range of the file comes right behind a piece that is taken over unit by unit. */
const continues = (last: GrowingPiece, from: Range): boolean =>
  !last.opaque && isVerbatim(last) && last.from.end === from.start;

/** A part of the file as it stands. */
export const verbatim = (source: string, start: number, end: number): MappedText =>
  inOnePiece(source.slice(start, end), { start, end });

/** A text that stands for a range of the file: unit by unit where it is as long, else all of it for all of it. */
export const standingFor = (text: string, from: Range): MappedText =>
  new MappedTextBuilder().replaced(text, from).build(from);

/** A text of which nothing is known but how the file writes it. */
export const allOpaque = ({ text, extent }: MappedText): MappedText => ({
  text,
  extent,
  pieces: text === '' ? [] : [{ start: 0, end: text.length, from: extent, opaque: true }],
});

/** The same text with more unknown parts. Shape: ranges of the text, in order and apart from each other. */
export function withOpaque(mapped: MappedText, unknown: readonly Range[]): MappedText {
  if (unknown.length === 0) return mapped;
  const builder = new MappedTextBuilder();
  let at = 0;
  for (const part of unknown) {
    builder.appendSlice(mapped, { start: at, end: part.start });
    builder.append(allOpaque(sliceMapped(mapped, part)));
    at = part.end;
  }
  return builder.appendSlice(mapped, { start: at, end: mapped.text.length }).build(mapped.extent);
}

const inOnePiece = (text: string, from: Range): MappedText => ({
  text,
  extent: from,
  pieces: text === '' ? [] : [{ start: 0, end: text.length, from, opaque: false }],
});

/** Range in the file of a range of the text. Across a gap it widens to hold the gap. */
export function toFile(mapped: MappedText, where: Range): Range {
  if (where.start >= where.end) {
    const at = fileOffset(mapped, where.start);
    return { start: at, end: at };
  }
  const first = mapped.pieces[firstEndingAfter(mapped, where.start)];
  const inFirst = first && where.end <= first.end;
  const last = inFirst ? first : mapped.pieces[firstStartingFrom(mapped, where.end) - 1];
  if (!first || !last) return mapped.extent;
  return {
    start: isVerbatim(first) ? first.from.start + Math.max(where.start - first.start, 0) : first.from.start,
    end: isVerbatim(last) ? last.from.start + Math.min(where.end, last.end) - last.start : last.from.end,
  };
}

/** Place in the file for something new at this offset of the text: behind what stands before it. */
export function fileOffset(mapped: MappedText, offset: number): number {
  const before = mapped.pieces[firstStartingFrom(mapped, offset) - 1];
  if (before) {
    const inside = offset < before.end && isVerbatim(before);
    return inside ? before.from.start + offset - before.start : before.from.end;
  }
  return mapped.pieces[0]?.from.start ?? mapped.extent.start;
}

/** Offset in the text of an offset of the file; `undefined` outside of every piece. */
export function toText(mapped: MappedText, offset: number): number | undefined {
  const piece = mapped.pieces.find(({ from }) => from.start <= offset && offset < from.end);
  if (!piece) return mapped.pieces.at(-1)?.from.end === offset ? mapped.text.length : undefined;
  return isVerbatim(piece) ? piece.start + offset - piece.from.start : piece.start;
}

/** A part of a mapped text. */
export function sliceMapped(mapped: MappedText, where: Range): MappedText {
  const holder = mapped.pieces[firstEndingAfter(mapped, where.start)];
  // Most parts stand in the file as they are; nothing has to be put together then.
  if (holder && !holder.opaque && isVerbatim(holder) && holds(holder, where)) {
    const moved = holder.from.start - holder.start;
    const from = { start: where.start + moved, end: where.end + moved };
    return inOnePiece(mapped.text.slice(where.start, where.end), from);
  }
  return new MappedTextBuilder().appendSlice(mapped, where).build(toFile(mapped, where));
}

/** Whether a part of the text, of one unit at least, lies in a piece. */
const holds = (piece: Piece, { start, end }: Range): boolean =>
  piece.start <= start && start < end && end <= piece.end;

/** Whether any part of the range is opaque; without a range, any part of the text. */
export const isOpaque = ({ pieces }: MappedText, where?: Range): boolean =>
  where
    ? pieces.some((piece) => piece.opaque && piece.start < where.end && where.start < piece.end)
    : pieces.some(({ opaque }) => opaque);

/** Index of the first piece that ends behind an offset of the text. A long continued line has a piece per line. */
function firstEndingAfter({ pieces }: MappedText, offset: number): number {
  const first = pieces[0];
  if (!first || offset < first.end) return 0;
  return pieces.length === 1 ? 1 : firstIndex(pieces, (piece) => piece.end > offset);
}

/** Index of the first piece that starts at an offset of the text or behind it. */
function firstStartingFrom({ pieces }: MappedText, offset: number): number {
  const first = pieces[0];
  if (!first || offset <= first.start) return 0;
  return pieces.length === 1 ? 1 : firstIndex(pieces, (piece) => piece.start >= offset);
}

const isVerbatim = (piece: Piece): boolean => piece.end - piece.start === piece.from.end - piece.from.start;

/** Where a part of a piece comes from; a piece that is not verbatim stands for all of its source. */
const sourceOf = (piece: Piece, start: number, end: number): Range =>
  isVerbatim(piece)
    ? { start: piece.from.start + start - piece.start, end: piece.from.start + end - piece.start }
    : piece.from;
