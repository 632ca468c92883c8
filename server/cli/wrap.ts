// Words into lines of a width, as a terminal counts it.

import { stripVTControlCharacters } from 'node:util';

/** Lines of at most `width` columns, unless a word is longer; the whole text without a width. */
export function wrap(text: string, width: number | undefined): string[] {
  if (width === undefined) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && shownLength(line) + 1 + shownLength(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Length without the escape sequences of colours. */
const shownLength = (text: string): number => stripVTControlCharacters(text).length;
