// Word lists that can be edited: JSON arrays, shell command lines, and two of them one after the other.

import type { PlacedWord, Value, Word, WordList } from '../../core/fragment.ts';
import { fileOffset, type MappedText, toFile } from '../../core/mapped-text.ts';
import type { Range, TextEdit } from '../../core/text.ts';
import { wordsOfValue } from '../../core/value-words.ts';
import type { JsonArray } from './model.ts';

/** The strings of a JSON array; new ones are written as JSON. */
export function jsonList({ words, range }: JsonArray): WordList {
  const edit = (start: number, end: number, text: string): readonly TextEdit[] => [
    { range: { start, end }, text },
  ];
  return {
    words: words.map(({ value, range: where }): Word => ({ value, range: where, splits: false })),
    insert: (index, text) => {
      const next = words[index];
      if (next) return edit(next.range.start, next.range.start, `${JSON.stringify(text)}, `);
      const last = words.at(-1);
      if (last) return edit(last.range.end, last.range.end, `, ${JSON.stringify(text)}`);
      return edit(range.start + 1, range.start + 1, JSON.stringify(text));
    },
    remove: (index) => {
      const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
      if (!word) return undefined;
      if (before) return edit(before.range.end, word.range.end, '');
      return edit(word.range.start, next?.range.start ?? word.range.end, '');
    },
    replace: (index, text) => {
      const word = words[index];
      return word && edit(word.range.start, word.range.end, JSON.stringify(text));
    },
  };
}

/** Words of a command line inside of a value; new ones are quoted for the shell. */
export function shellList(value: Value, words: readonly PlacedWord[]): WordList {
  const list = wordsOfValue(value, () => words);
  return {
    words,
    insert: (index, text) => list.insert(index, quoteForShell(text)),
    remove: list.remove,
    replace: (index, text) => list.replace(index, quoteForShell(text)),
  };
}

const quoteForShell = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** Text that is written into the file as it stands: the shell form of an instruction. */
export const plainValue = (text: MappedText): Value => ({
  text,
  write: (where, written) =>
    /[\r\n]/.test(written) ? undefined : [{ range: placeOf(text, where), text: written }],
});

/** The inside of a JSON string. */
export const jsonStringValue = (text: MappedText): Value => ({
  text,
  write: (where, written) => [{ range: placeOf(text, where), text: JSON.stringify(written).slice(1, -1) }],
});

/** The inside of a quoted shell word, such as the script of `sh -c "…"`. */
export function shellWordValue(outer: Value, word: PlacedWord): Value {
  const open = outer.text.text[word.at.start];
  const whole = outer.text.text[word.at.end - 1] === open;
  return {
    text: word.value,
    write: (where, written) => {
      if (/[\r\n]/.test(written) || !whole) return undefined;
      const range = placeOf(word.value, where);
      if (open === '"') return [{ range, text: written.replace(/["\\$`]/g, '\\$&') }];
      return open === "'" && !written.includes("'") ? [{ range, text: written }] : undefined;
    },
  };
}

function placeOf(text: MappedText, where: Range): Range {
  if (where.start < where.end) return toFile(text, where);
  const at = fileOffset(text, where.start);
  return { start: at, end: at };
}

/** Two lists that a program receives as one, such as ENTRYPOINT and CMD; between them, the first one grows. */
export function joined(first: WordList, second: WordList): WordList {
  const count = first.words.length;
  const inFirst = (index: number) => index < count;
  return {
    words: [...first.words, ...second.words],
    insert: (index, text) =>
      index <= count && count > 0 ? first.insert(index, text) : second.insert(index - count, text),
    remove: (index) => (inFirst(index) ? first.remove(index) : second.remove(index - count)),
    replace: (index, text) =>
      inFirst(index) ? first.replace(index, text) : second.replace(index - count, text),
  };
}

/** A list without its first words, such as those of a wrapper. */
export const without = (list: WordList, count: number): WordList =>
  count === 0
    ? list
    : {
        words: list.words.slice(count),
        insert: (index, text) => list.insert(index + count, text),
        remove: (index) => list.remove(index + count),
        replace: (index, text) => list.replace(index + count, text),
      };
