// jvm/collector-flag-unused: a flag of one collector while another one is chosen.

import { each } from '../../../core/rule.ts';
import { ownerOf } from '../collectors.ts';
import { type JvmModel, type JvmOption, versionsOf } from '../model.ts';
import { type ReadSet, setsOf, signOf } from '../option-set.ts';
import { removal } from '../remove-option.ts';
import { flagState, starts } from '../status.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Found {
  readonly text: string;
  readonly owner: string;
  readonly chosen: string;
}

/** Source: the *_globals.hpp of each collector. */
export const collectorFlagUnused = each<JvmModel, ReadSet, Found>({
  id: 'jvm/collector-flag-unused',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  says: ({ text, owner, chosen }) => `${text} is read by ${owner} only, and ${chosen} is chosen.`,
  nodes: setsOf,
  check({ set, process }, report, { vocabulary }) {
    const selector = process.hotspot ? chosenIn(set, vocabulary) : undefined;
    const chosen = selector && vocabulary.collector(selector.name)?.collector;
    if (!selector || chosen === undefined) return;
    for (const option of set) {
      const owner = ownerOf(vocabulary.flag(option.name));
      if (option.kind !== 'flag' || !owner || owner === chosen || vocabulary.collector(option.name)) continue;
      const works = versionsOf(process, option).every((jdk) =>
        starts(flagState(option.name, jdk, vocabulary)),
      );
      if (!works) continue;
      report(
        option.range,
        { text: option.text, owner, chosen: selector.text },
        {
          tags: ['unnecessary'],
          related: [{ range: selector.range, message: selector.text }],
          fixes: [removal(option, true)],
        },
      );
    }
  },
});

/** The one collector that every JDK is told to use. */
function chosenIn(set: readonly JvmOption[], vocabulary: Vocabulary): JvmOption | undefined {
  const selected = set.filter(
    ({ name, sign, readBy }) =>
      sign === '+' &&
      vocabulary.collector(name) &&
      name.startsWith('Use') &&
      readBy.first === 0 &&
      signOf(set, name, readBy.last) === '+',
  );
  const collectors = new Set(selected.map(({ name }) => vocabulary.collector(name)?.collector));
  return collectors.size === 1 ? selected[0] : undefined;
}
