// What a list of options comes to: which of them count, and which ones a later option makes void.

import { takesNextWord } from './java-command.ts';
import { EVERY_JDK, type JvmOption } from './model.ts';
import { isRepeatable, namesFor } from './same-option.ts';

/**
 * The options that a later one of the same name makes void, each with that one.
 * Shape: `areApart` tells two places; one option may be read twice.
 */
export function overridden(
  set: readonly JvmOption[],
  areApart: (one: JvmOption, other: JvmOption) => boolean = startApart,
): Map<JvmOption, JvmOption> {
  const beaten = new Map<JvmOption, JvmOption>();
  const later = new Map<string, JvmOption>();
  for (const option of set.toReversed()) {
    const key = keyOf(option);
    if (key === undefined) continue;
    const winner = later.get(key);
    if (!winner) later.set(key, option);
    else if (areApart(winner, option)) beaten.set(option, winner);
  }
  return beaten;
}

const startApart = (one: JvmOption, other: JvmOption): boolean => one.range.start !== other.range.start;

/** Options that take each other's place have one key; those for some JDKs only are left alone. */
function keyOf({ kind, term, readBy, text }: JvmOption): string | undefined {
  if (kind === 'opaque' || kind === 'argument-file' || kind === 'agent' || term === '') return undefined;
  if (readBy !== EVERY_JDK || isRepeatable(term) || takesNextWord(text)) return undefined;
  return namesFor(term)[0] ?? term;
}
