// Where the sections of a text begin, found by the first word of each line. Reads no further.

import type { Range, SourceText } from '../../core/text.ts';
import { OpenBlocks, type Reading } from './conditionals.ts';

/** A run of lines: what stands before the first section, or one section with its header. */
export interface Chunk extends Range {
  /** The `.if` blocks that are open where it begins. */
  readonly open: OpenBlocks;
}

/**
 * Cuts a text in front of every section header. Together the chunks are the whole text.
 * Shape: `spans` are the template's ranges; what looks like a header in them is none.
 */
export function splitSections(
  source: SourceText,
  spans: readonly Range[],
  reading: Reading,
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const { text, lineCount } = source;
  let start = 0;
  let open = OpenBlocks.none;
  let openAtStart = open;
  for (let number = 0; number < lineCount; number++) {
    const from = source.lineStart(number);
    const word = firstWord(text, from);
    if (word.startsWith('.'))
      open = open.after(word, expressionOf(source.slice(source.line(number))), reading);
    else if (from > start && reading.vocabulary.section(word) && !spans.some((span) => covers(span, from))) {
      chunks.push({ start, end: from, open: openAtStart });
      [start, openAtStart] = [from, open];
    }
  }
  chunks.push({ start, end: text.length, open: openAtStart });
  return chunks;
}

/** What stands behind the keyword of a conditional, without its comment. */
const expressionOf = (line: string): string =>
  line
    .trim()
    .replace(/^\S+\s*/, '')
    .replace(/\s*#.*$/, '');

const covers = ({ start, end }: Range, at: number): boolean => start <= at && at < end;

const TAB = 9;
const SPACE = 32;
const HASH = 35;
const BYTE_ORDER_MARK = 0xfeff;
const LONGEST_SECTION_KEYWORD = 16;

/** The first run of plain characters; nothing where it is longer than any section keyword. */
function firstWord(text: string, from: number): string {
  let start = from;
  while (isBlank(text.charCodeAt(start))) start++;
  let end = start;
  while (end < text.length && text.charCodeAt(end) > SPACE && text.charCodeAt(end) !== HASH) end++;
  return end - start > LONGEST_SECTION_KEYWORD ? '' : text.slice(start, end);
}

const isBlank = (code: number): boolean => code === SPACE || code === TAB || code === BYTE_ORDER_MARK;
