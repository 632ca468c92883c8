// The options of one `--mount`, each with its place. What they may be is the catalogue's business.

import { isOpaque, type MappedText } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';

export interface MountOption {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  readonly hasValue: boolean;
  /** Range in the value of the flag. */
  readonly at: Range;
  /** No variable in it. */
  readonly known: boolean;
}

/** Parted by commas, as in a line of CSV; a field in quotes is left as it is. */
export function optionsOfMount(text: MappedText): MountOption[] {
  if (text.text.includes('"')) return [];
  const options: MountOption[] = [];
  let start = 0;
  for (const field of text.text.split(',')) {
    const at = { start, end: start + field.length };
    const equals = field.indexOf('=');
    options.push({
      name: (equals < 0 ? field : field.slice(0, equals)).trim().toLowerCase(),
      value: equals < 0 ? '' : field.slice(equals + 1),
      hasValue: equals >= 0,
      at,
      known: !isOpaque(text, at),
    });
    start = at.end + 1;
  }
  return options;
}
