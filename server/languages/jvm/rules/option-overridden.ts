// jvm/option-overridden: an option that a later one of the same name makes void.

import { each } from '../../../core/rule.ts';
import { overridden } from '../effective.ts';
import type { JvmModel } from '../model.ts';
import { type ReadSet, setsOf } from '../option-set.ts';
import { removal } from '../remove-option.ts';

interface Found {
  readonly text: string;
  readonly winner: string;
}

/** Source: java(1): of options that are given twice, the last one counts. */
export const optionOverridden = each<JvmModel, ReadSet, Found>({
  id: 'jvm/option-overridden',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  says: ({ text, winner }) =>
    text === winner ? `${text} stands twice.` : `${text} has no effect: ${winner} comes later and wins.`,
  nodes: setsOf,
  check({ set }, report) {
    for (const [option, winner] of overridden(set))
      report(
        option.range,
        { text: option.text, winner: winner.text },
        {
          tags: ['unnecessary'],
          related: [{ range: winner.range, message: `${winner.text} wins` }],
          fixes: [winner.list === option.list ? removal(option, true) : undefined],
        },
      );
  },
});
