// The words of a command line as a list that can be edited in unit syntax, continuation lines kept.

import type { WordList } from '../../core/fragment.ts';
import { contains, type Range, type SourceText, type TextEdit } from '../../core/text.ts';
import type { Directive, ExecCommand } from './nodes.ts';
import { writeWord } from './quoting.ts';

/** Makes the list. The program itself can be neither removed nor preceded by another word. */
export function execWords(source: SourceText, directive: Directive, command: ExecCommand): WordList {
  const { words, dollars } = command;
  const whole = words.every(({ closed }) => closed);
  const edit = (range: Range, text: string): readonly TextEdit[] => [{ range, text }];
  return {
    words,
    insert: (index, text) => {
      const before = words[index - 1];
      if (!whole || !before) return undefined;
      const next = words[index];
      const written = writeWord(text, dollars);
      return next
        ? edit({ start: next.range.start, end: next.range.start }, `${written} `)
        : edit({ start: before.range.end, end: before.range.end }, ` ${written}`);
    },
    remove: (index) => {
      const before = words[index - 1];
      const word = words[index];
      if (!whole || !before || !word) return undefined;
      const gap = { start: before.range.end, end: word.range.start };
      const commented = directive.comments.some((comment) => contains(gap, comment));
      return edit({ start: commented ? lineStart(source, word.range) : gap.start, end: word.range.end }, '');
    },
    replace: (index, text) => {
      const word = words[index];
      return whole && word && index > 0 ? edit(word.range, writeWord(text, dollars)) : undefined;
    },
  };
}

/** Start of the blanks in front of a word on its own line, so that comment lines above it stay. */
function lineStart({ text }: SourceText, { start }: Range): number {
  let at = start;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}

/** The list without its first words, for programs that start another one. */
export const dropFirst = (list: WordList, count: number): WordList => ({
  words: list.words.slice(count),
  insert: (index, text) => list.insert(index + count, text),
  remove: (index) => list.remove(index + count),
  replace: (index, text) => list.replace(index + count, text),
});
