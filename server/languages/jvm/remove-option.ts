// The fix that takes an option out of its list.

import type { Fix } from '../../core/finding.ts';
import { joinEdits } from '../../core/text.ts';
import { takesNextWord } from './java-command.ts';
import type { JvmOption } from './model.ts';

/** Takes one option out; `undefined` where the next word would be left over. */
export function removal(option: JvmOption, safe: boolean): Fix | undefined {
  return removalOf([option], `Remove ${option.text}`, safe);
}

/** Takes several out in one edit. */
export function removalOf(options: readonly JvmOption[], title: string, safe: boolean): Fix | undefined {
  const edits = options.map(({ list, index, text }) =>
    takesNextWord(text) ? undefined : list.remove(index),
  );
  return edits.every((edit) => edit !== undefined)
    ? { title, safe, edits: joinEdits(edits.flat()) }
    : undefined;
}
