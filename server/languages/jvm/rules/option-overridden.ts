// jvm/option-overridden: an option that a later one of the same name makes void.

import { each } from '../../../core/rule.ts';
import { takesNextWord } from '../java-command.ts';
import { EVERY_JDK, type JvmModel, type JvmOption } from '../model.ts';
import { type ReadSet, setsOf } from '../option-set.ts';
import { removal } from '../remove-option.ts';
import { isRepeatable, namesFor } from '../same-option.ts';

interface Found {
  readonly text: string;
  readonly winner: string;
}

/** Source: java(1): of options that are given twice, the last one counts. */
export const optionOverridden = each<JvmModel, ReadSet, Found>({
  id: 'jvm/option-overridden',
  severity: 'information',
  since: '0.2.0',
  fix: 'safe',
  says: ({ text, winner }) =>
    text === winner ? `${text} stands twice.` : `${text} has no effect: ${winner} comes later and wins.`,
  nodes: setsOf,
  check({ set }, report) {
    const later = new Map<string, JvmOption>();
    for (const option of set.toReversed()) {
      const key = keyOf(option);
      if (key === undefined) continue;
      const winner = later.get(key);
      later.set(key, winner ?? option);
      if (!winner || winner.range.start === option.range.start) continue;
      report(
        option.range,
        { text: option.text, winner: winner.text },
        {
          tags: ['unnecessary'],
          related: [{ range: winner.range, message: `${winner.text} wins` }],
          fixes: [winner.list === option.list ? removal(option, true) : undefined],
        },
      );
    }
  },
});

/** Options that take each other's place have one key; those for some JDKs only are left alone. */
function keyOf({ kind, term, readBy, text }: JvmOption): string | undefined {
  if (kind === 'opaque' || kind === 'argument-file' || kind === 'agent' || term === '') return undefined;
  if (readBy !== EVERY_JDK || isRepeatable(term) || takesNextWord(text)) return undefined;
  return namesFor(term)[0] ?? term;
}
