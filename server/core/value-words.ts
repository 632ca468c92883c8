// The words inside of a value such as `-Xms1g -Xmx2g`, as a list that can be edited.

import type { PlacedWord, Value, WordList } from './fragment.ts';
import type { MappedText } from './mapped-text.ts';
import type { Range } from './text.ts';

/** Makes a list of a value; `split` knows how its reader splits, the value knows how to write. */
export function wordsOfValue(value: Value, split: (text: MappedText) => readonly PlacedWord[]): WordList {
  const words = split(value.text);
  return {
    words,
    insert: (index, text) => {
      const next = words[index];
      if (next) return value.write({ start: next.at.start, end: next.at.start }, `${text} `);
      const last = words.at(-1);
      return last
        ? value.write({ start: last.at.end, end: last.at.end }, ` ${text}`)
        : value.write({ start: value.text.text.length, end: value.text.text.length }, text);
    },
    remove: (index) => {
      const where = withSeparator(words, index);
      return where && value.write(where, '');
    },
    replace: (index, text) => {
      const word = words[index];
      return word && value.write(word.at, text);
    },
  };
}

/** A word and the space in front of it, or behind it where it is the first. */
function withSeparator(words: readonly PlacedWord[], index: number): Range | undefined {
  const word = words[index];
  if (!word) return undefined;
  const before = words[index - 1];
  if (before) return { start: before.at.end, end: word.at.end };
  return { start: word.at.start, end: words[index + 1]?.at.start ?? word.at.end };
}
