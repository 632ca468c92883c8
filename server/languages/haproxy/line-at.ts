// The line under the cursor, and the keyword that the words in front of the cursor make.

import { touches } from '../../core/text.ts';
import type { Line, Word } from './nodes.ts';
import type { KeywordMatch, Vocabulary } from './vocabulary.ts';

/** Lines are in order: bisect. */
export function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.range.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const line = lines[low];
  return line && touches(line.range, offset) ? line : undefined;
}

/** A `no` or `default` in front, and the longest keyword that the words begin with. */
export function readLead(
  words: readonly Word[],
  section: string,
  vocabulary: Vocabulary,
): { readonly prefix: Word | undefined; readonly match: KeywordMatch | undefined } {
  const [first, ...rest] = words;
  const prefix = first?.text === 'no' || first?.text === 'default' ? first : undefined;
  const names = (prefix ? rest : words).map(({ text }) => text);
  return { prefix, match: vocabulary.match(section, names) };
}
