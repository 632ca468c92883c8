// Options behind `-J`, with which programs that start a JVM tell its options from their own.

import type { Word, WordList } from '../../core/fragment.ts';
import { sliceMapped } from '../../core/mapped-text.ts';

const PREFIX = '-J';

/** A list with the prefix taken off; what is written into it gets the prefix back. Lists without it stay as they are. */
export function withoutPrefix(list: WordList): WordList {
  if (!list.words.some(isPrefixed)) return list;
  return {
    words: list.words.map((word) => (isPrefixed(word) ? stripped(word) : foreign(word))),
    insert: (index, text) => list.insert(index, PREFIX + text),
    remove: (index) => list.remove(index),
    replace: (index, text) => {
      const word = list.words[index];
      return list.replace(index, word && isPrefixed(word) ? PREFIX + text : text);
    },
  };
}

const isPrefixed = ({ value }: Word): boolean => value.text.startsWith(`${PREFIX}-`);

const stripped = (word: Word): Word => ({
  ...word,
  value: sliceMapped(word.value, { start: PREFIX.length, end: word.value.text.length }),
});

/** What has no prefix is for the program in between: no option of the JVM, but still a word that can be edited. */
const foreign = (word: Word): Word => ({ ...word, value: sliceMapped(word.value, { start: 0, end: 0 }) });
