// Where the sections of a text begin, found by the first word of each line. Reads no further.

import type { Range, SourceText } from '../../core/text.ts';
import { OpenBlocks, type Reading } from './conditionals.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  const { text } = source;
  let start = 0;
  let open = OpenBlocks.none;
  let openAtStart = open;
  // The engine's own search is quick even where nothing is compiled yet.
  for (const { index: from, 1: word = '' } of text.matchAll(startsOf(reading.vocabulary))) {
    if (from > 0 && !LINE_END.test(text.charAt(from - 1))) continue;
    if (word.startsWith('.')) {
      const line = source.line(source.position(from).line);
      open = open.after(word, expressionOf(source.slice(line)), reading);
    } else if (from > start && !spans.some((span) => covers(span, from))) {
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

/** For the engine, a line ends at further marks. */
const LINE_END = /[\n\r]/;

/** Lines that begin with the keyword of a section or of a conditional, which is the first group. */
function startsOf({ sections }: Vocabulary): RegExp {
  const names = sections.map(({ name }) => name).join('|');
  return new RegExp(`^[ \\t\\uFEFF]*(\\.[^\\0- #]*|(?:${names})(?![^\\0- #]))`, 'gm');
}
