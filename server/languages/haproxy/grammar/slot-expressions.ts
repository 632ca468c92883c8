// Slots that hold a log format or a sample expression.

import type { Word } from '../nodes.ts';
import type { Line } from './line.ts';
import { judgeLogFormat } from './log-format.ts';
import type { ReadSlot } from './read-value.ts';
import { readSample } from './sample-expression.ts';

/** A log format in one word. */
export const format: ReadSlot = (line, word) => {
  if (judgeLogFormat(word, line.context)) line.at++;
  else line.done = true;
};

/** A sample fetch with converters, which may go on in the next words. */
export const expression: ReadSlot = (line, word, { variant }) => {
  if (word.opaque) {
    line.at++;
    // Converters may stand in the next words.
    line.done = line.words[line.at] !== undefined;
    return;
  }
  const words = variant === 'word' ? line.words.slice(0, line.at + 1) : wordsBeforeEnd(line);
  const end = readSample(words, line.at, 0, false, line.context);
  if (end) line.at = end.next;
  else line.done = true;
};

const wordsBeforeEnd = ({ words, at }: Line): readonly Word[] => {
  const end = words.findIndex(
    (word, index) => index >= at && (word.splits || (word.text === '' && !word.opaque)),
  );
  return end < 0 ? words : words.slice(0, end);
};

/** A plain value, or an expression that gives one for each request. */
export const orExpression =
  (isValue: (text: string) => boolean): ReadSlot =>
  (line, word, slot) => {
    if (word.opaque || isValue(word.text)) line.at++;
    else expression(line, word, slot);
  };
