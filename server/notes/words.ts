// A text as the words that a search knows it by.

/** Shape: lower case, in order; `UseG1GC` and `LimitNOFILE` count as a whole and by the parts that their capitals begin. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const written of text.match(WORD) ?? []) {
    const word = written.toLowerCase();
    words.push(word);
    if (word !== written && JOINED.test(written)) words.push(...partsOf(written));
  }
  return words;
}

const WORD = /[\p{L}\p{N}]+/gu;
const JOINED = /[a-z][A-Z]/;
const PART = /[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z0-9]+/g;

const partsOf = (name: string): string[] =>
  (name.match(PART) ?? []).filter(({ length }) => length > 1).map((part) => part.toLowerCase());
