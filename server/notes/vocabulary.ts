// The words that are in use, and which of them somebody may mean: this very word, other forms of it, words that
// begin with it, words that it is a slip of.

import { stemmer } from 'stemmer';
import { type Near, nearWords } from '../core/nearest.ts';

/** A word in use that was probably meant. */
export interface Meant {
  readonly word: string;
  /** How surely: 1 for the very word. */
  readonly factor: number;
}

const OTHER_FORM = 0.9;
const BEGINNING = 0.6;
const SLIP = 0.45;
/** One letter begins too much to mean anything, and so do three of a word that is finished. */
const SHORTEST_BEGINNING = { typing: 2, finished: 4 } as const;

export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #byStem = new Map<string, string[]>();
  /** In order; absent where words have come since. */
  #ordered: readonly string[] | undefined;

  /** The number of a word, which counts from 0; a new word gets the next. */
  numberFor(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    this.#ordered = undefined;
    const stem = stemmer(word);
    const forms = this.#byStem.get(stem);
    if (forms) forms.push(word);
    else this.#byStem.set(stem, [word]);
    return number;
  }

  /** Puts the words in order, which the first question would have to wait for otherwise. */
  prepare(): readonly string[] {
    this.#ordered ??= [...this.#numbers.keys()].sort();
    return this.#ordered;
  }

  /**
   * Words in use that are meant by `word`, each once.
   * Shape: lower case; slips are looked for only where nothing else fits, since a word that exists is no slip.
   */
  meantBy(word: string, isTyping: boolean): readonly Meant[] {
    const meant = new Map<string, number>();
    const stem = stemmer(word);
    for (const form of this.#formsOf(stem)) meant.set(form, form === word ? 1 : OTHER_FORM);
    if (word.length >= SHORTEST_BEGINNING[isTyping ? 'typing' : 'finished'])
      for (const longer of this.#beginningWith(word))
        if (!meant.has(longer)) meant.set(longer, beginningFactor(word, longer));
    if (meant.size === 0)
      for (const { candidate, edits } of this.#slipsOf(stem))
        for (const form of this.#formsOf(candidate)) meant.set(form, SLIP / edits);
    return [...meant].map(([found, factor]) => ({ word: found, factor }));
  }

  #formsOf(stem: string): readonly string[] {
    return this.#byStem.get(stem) ?? [];
  }

  /** Stems that this one may stand for; those of other lengths are not worth comparing. */
  #slipsOf(stem: string): readonly Near[] {
    const allowed = tolerance(stem);
    if (allowed === 0) return [];
    const comparable = [...this.#byStem.keys()].filter(
      ({ length }) => Math.abs(length - stem.length) <= allowed,
    );
    return nearWords(stem, comparable, allowed);
  }

  #beginningWith(beginning: string): readonly string[] {
    const words = this.prepare();
    return words.slice(firstFrom(words, beginning), firstFrom(words, `${beginning}\uFFFF`));
  }
}

/** Less sure, the more letters are still to come. */
const beginningFactor = ({ length }: string, word: string): number =>
  (BEGINNING * word.length) / (word.length + BEGINNING * (word.length - length));

/** Short words have to be right; longer ones may have a slip, the longest two. */
const tolerance = ({ length }: string): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

function firstFrom(ordered: readonly string[], word: string): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
