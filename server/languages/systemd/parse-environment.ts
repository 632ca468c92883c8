// Value of `Environment=` → assignments. A word without a name and `=` is none: systemd ignores it too.

import { type MappedText, sliceMapped, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { UnitWord } from './nodes.ts';
import { splitWords } from './parse-words.ts';

export interface EnvironmentItem {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: MappedText;
  /** The whole word, for its quotes. */
  readonly word: UnitWord;
}

/** Reads the assignments of a value, in order. */
export function readEnvironment(value: MappedText): EnvironmentItem[] {
  return splitWords(value, 'unknown').flatMap((word) => itemOf(word) ?? []);
}

function itemOf(word: UnitWord): EnvironmentItem | undefined {
  const [, name] = /^([A-Za-z_][A-Za-z0-9_]*)=/.exec(word.value.text) ?? [];
  if (name === undefined || !word.closed) return undefined;
  return {
    name,
    nameRange: toFile(word.value, { start: 0, end: name.length }),
    value: sliceMapped(word.value, { start: name.length + 1, end: word.value.text.length }),
    word,
  };
}
