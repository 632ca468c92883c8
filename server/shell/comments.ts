// Comments of a shell script: what starts with `#` where a word could start. The parser drops them.

import type { MappedText } from '../core/mapped-text.ts';
import { toFile } from '../core/mapped-text.ts';
import type { Range } from '../core/text.ts';

/** Finds the comments in a text outside of the ranges that hold words and heredocs; these are ordered. */
export function commentsOf(text: MappedText, taken: readonly Range[]): Range[] {
  if (!text.text.includes('#')) return [];
  const comments: Range[] = [];
  let next = 0;
  for (let at = text.text.indexOf('#'); at >= 0; at = text.text.indexOf('#', at)) {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const holder = taken[next];
    if (holder && holder.start <= at) at = holder.end;
    else if (!startsWord(text.text, at)) at++;
    else {
      const end = endOfLine(text.text, at);
      comments.push(toFile(text, { start: at, end }));
      at = end;
    }
  }
  return comments;
}

const startsWord = (text: string, at: number): boolean => at === 0 || /[\s;&|()]/.test(text[at - 1] ?? '');

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const end = feed < 0 ? text.length : feed;
  return text[end - 1] === '\r' ? end - 1 : end;
}
