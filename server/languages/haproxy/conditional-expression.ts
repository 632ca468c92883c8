// Expressions of `.if`: what HAProxy cannot read in them. What they come to is not asked here.
// Source: manual, 2.4 "Conditional blocks"; the program's messages.

import type { Reading } from './conditionals.ts';
import { reaches } from './versions.ts';

/** What is wrong with an expression, in one sentence; nothing where a variable has a part in it. */
export function expressionComplaint(expression: string, reading: Reading): string | undefined {
  if (/["'$]/.test(expression) || expression.trim() === '') return undefined;
  const reader = new ExpressionReader(expression, reading);
  return reader.read();
}

/** Reads from left to right and stops at the first fault. */
class ExpressionReader {
  readonly #text: string;
  readonly #reading: Reading;
  #at = 0;

  constructor(text: string, reading: Reading) {
    this.#text = text;
    this.#reading = reading;
  }

  read(): string | undefined {
    const complaint = this.#terms();
    if (complaint) return complaint;
    const rest = this.#rest();
    return rest === '' ? undefined : `"${rest}" does not continue the condition: && or || is expected.`;
  }

  #rest(): string {
    return this.#text.slice(this.#at).trim();
  }

  #skip(pattern: RegExp): string | undefined {
    const [whole] = pattern.exec(this.#text.slice(this.#at)) ?? [];
    if (whole !== undefined) this.#at += whole.length;
    return whole;
  }

  /** Terms with && and || between; which of them binds closer does not matter for reading. */
  #terms(): string | undefined {
    do {
      const complaint = this.#term();
      if (complaint) return complaint;
    } while (this.#skip(/^\s*(?:&&|\|\|)/) !== undefined);
    return undefined;
  }

  #term(): string | undefined {
    this.#skip(/^[\s!]*/);
    if (this.#skip(/^\(/) !== undefined) {
      const complaint = this.#terms();
      if (complaint) return complaint;
      return this.#skip(/^\s*\)/) === undefined ? 'A parenthesis of the condition is not closed.' : undefined;
    }
    if (this.#skip(/^-?\d+/) !== undefined) return undefined;
    const name = this.#skip(/^\w+/);
    if (name !== undefined) return this.#predicate(name);
    const rest = this.#rest();
    return rest === ''
      ? 'A condition is missing at the end.'
      : `"${rest}" is no condition that HAProxy knows.`;
  }

  /** Arguments reach to the first closing parenthesis, whatever opens in between. */
  #predicate(name: string): string | undefined {
    const { vocabulary, versions } = this.#reading;
    const fact = vocabulary.predicates().find((each) => each.name === name);
    if (!fact) return `"${name}" is no predicate that HAProxy knows.`;
    if (!versions.some((version) => fact.since === undefined || reaches(version, fact.since)))
      return `The predicate "${name}" exists since HAProxy ${fact.since} only.`;
    const inside = this.#skip(/^\([^)]*\)/)?.slice(1, -1) ?? '';
    if (this.#text[this.#at] === '(') return 'A parenthesis of the condition is not closed.';
    const count = inside === '' ? Math.min(fact.takes, 1) : inside.split(',').length;
    return count === fact.takes
      ? undefined
      : `"${name}" takes ${fact.takes === 1 ? 'one argument' : `${fact.takes} arguments`}, here are ${count}.`;
  }
}
