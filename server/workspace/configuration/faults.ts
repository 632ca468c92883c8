// The faults of a configuration, taken as they are met, and their common words.

import { nearestWord } from '../../core/nearest.ts';
import type { Range } from '../../core/text.ts';
import type { ConfigurationProblem } from './configuration.ts';

/** Takes faults as they are met. */
export class Faults {
  readonly problems: ConfigurationProblem[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  error(range: Range, message: string): undefined {
    this.#add('error', range, message);
  }

  warning(range: Range, message: string): undefined {
    this.#add('warning', range, message);
  }

  /** A block reaches to the next one, the blank lines between them included. */
  #add(severity: ConfigurationProblem['severity'], { start, end }: Range, message: string): void {
    const length = this.#text.slice(start, end).trimEnd().length;
    this.problems.push({ severity, message, range: { start, end: start + length } });
  }
}

/** Names what is allowed, and what may have been meant. */
export function unknownWord(kind: string, word: string, allowed: readonly string[]): string {
  const near = nearestWord(word, allowed);
  const question = near === undefined ? '' : ` Did you mean ${near}?`;
  return `Unknown ${kind} "${word}".${question} Allowed: ${allowed.join(', ')}.`;
}
