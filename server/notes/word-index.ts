// Which texts hold which words, and how much each weighs there. What the texts are is search.ts.

import { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A part of a text that is searched. */
export interface SearchedPart {
  readonly text: string;
  /** How much a word in this part counts. */
  readonly boost: number;
  /** So many words such a part usually has; in longer ones each counts less. */
  readonly usualLength: number;
}

/** Texts that hold what one word of a query means, by number. */
export interface Holding {
  /** Zero where a text holds none of it. */
  readonly scores: Float64Array;
  /** The word of the text that scored. */
  readonly words: readonly (string | undefined)[];
}

interface Postings {
  readonly numbers: number[];
  readonly weights: number[];
}

export class WordIndex {
  readonly #vocabulary = new Vocabulary();
  /** By the numbers of the words. */
  readonly #postings: Postings[] = [];
  #count = 0;

  /** Answers with the number of the text: they count from 0 in the order of adding. */
  add(parts: readonly SearchedPart[]): number {
    const number = this.#count++;
    for (const [word, weight] of this.#weightsIn(parts)) {
      const postings = this.#postingsOf(word);
      postings.numbers.push(number);
      postings.weights.push(weight);
    }
    return number;
  }

  /** Does now what the first question would have to wait for. */
  prepare(): void {
    this.#vocabulary.prepare();
  }

  /** Shape: `isTyping` where the word may go on. */
  holding(word: string, isTyping: boolean): Holding {
    const scores = new Float64Array(this.#count);
    const words: (string | undefined)[] = [];
    for (const { word: meant, factor } of this.#vocabulary.meantBy(word, isTyping)) {
      const { numbers, weights } = this.#postingsOf(this.#vocabulary.numberFor(meant));
      const rarity = factor * rarityOf(numbers.length, this.#count);
      for (let at = 0; at < numbers.length; at++) {
        const number = numbers[at] ?? 0;
        const score = rarity * (weights[at] ?? 0);
        if (score <= (scores[number] ?? 0)) continue;
        scores[number] = score;
        words[number] = meant;
      }
    }
    return { scores, words };
  }

  /** By the numbers of the words. */
  #weightsIn(parts: readonly SearchedPart[]): ReadonlyMap<number, number> {
    const weights = new Map<number, number>();
    for (const { text, boost, usualLength } of parts) {
      const words = wordsOf(text);
      const counts = new Map<number, number>();
      for (const word of words) {
        const number = this.#vocabulary.numberFor(word);
        counts.set(number, (counts.get(number) ?? 0) + 1);
      }
      const length = words.length / usualLength;
      for (const [number, count] of counts)
        weights.set(number, (weights.get(number) ?? 0) + boost * saturated(count, length));
    }
    return weights;
  }

  #postingsOf(word: number): Postings {
    const postings = this.#postings[word] ?? { numbers: [], weights: [] };
    this.#postings[word] = postings;
    return postings;
  }
}

/** BM25+: the tenth mention says little more than the third, and in a long text less than in a short one. */
const saturated = (count: number, length: number): number =>
  0.5 + (count * 2.2) / (count + 1.2 * (0.3 + 0.7 * length));

/** A word that few texts hold says more. */
const rarityOf = (holding: number, all: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
