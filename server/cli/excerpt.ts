// The line of a finding with a caret below it, for a terminal.

import type { Range, SourceText } from '../core/text.ts';
import { harmless } from './style.ts';

export interface Excerpt {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** Spaces and carets that stand below the text. */
  readonly carets: string;
}

const TAB = '  ';
/** Columns shown in front of a finding that stands far to the right. */
const LEAD = 20;

/** The first line that a range touches, cut to a width, with the range marked in it. */
export function excerptOf(source: SourceText, { start, end }: Range, width: number): Excerpt {
  const { line, column } = source.position(start);
  const whole = source.line(line);
  const text = source.slice(whole);
  const until = Math.max(Math.min(end, whole.end) - whole.start, column);
  const from = column + LEAD < width || text.length <= width ? 0 : characterStart(text, column - LEAD);
  const before = shown(text.slice(from, column));
  const marked = shown(text.slice(column, until));
  const lead = from > 0 ? '…' : '';
  const visible = lead + before + marked + shown(text.slice(until));
  const carets = ' '.repeat(columns(lead + before)) + '^'.repeat(Math.max(columns(marked), 1));
  return { line: line + 1, text: cut(visible, width), carets: carets.slice(0, width) };
}

const shown = (text: string): string => harmless(text.replaceAll('\t', TAB));

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, characterStart(text, width - 1))}…` : text;

/** Nearest place to the left that does not halve a character. */
const characterStart = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;

/** Columns that a text takes: East Asian characters and emoji two, combining marks none. */
function columns(text: string): number {
  let count = 0;
  for (const character of text) count += WIDE.test(character) ? 2 : /\p{M}|\u200D/u.test(character) ? 0 : 1;
  return count;
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
