// jvm/flag-deprecated: an option that still works, and that a later JDK will drop.

import { each } from '../../../core/rule.ts';
import { oldLogOptions } from '../gc-log.ts';
import { type JvmModel, type JvmOption, versionsOf } from '../model.ts';
import { type ReadOption, readOptions } from '../option-set.ts';
import { removal } from '../remove-option.ts';
import { replacementFor } from '../replacement.ts';
import { settingFor } from '../settings.ts';
import { stateOf } from '../status.ts';

interface Found {
  readonly text: string;
  readonly use: string | undefined;
}

/** Source: java(1), "Deprecated Java Options"; HotSpot's table of special flags. */
export const flagDeprecated = each<JvmModel, ReadOption, Found>({
  id: 'jvm/flag-deprecated',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, use }) =>
    `${text} is deprecated: the JVM warns, and a later one will not start with it${use ? `; use ${use}` : ''}.`,
  nodes: readOptions,
  check(read, report, { vocabulary }) {
    const { option, process } = read;
    if (option.kind === 'flag' && !process.hotspot) return;
    const versions = versionsOf(process, option);
    const newest = versions.at(-1);
    const isSaid = settingFor(option, [...vocabulary.unsafeSettings, ...vocabulary.obsoleteSettings]);
    if (isSaid || (process.target.known && oldLogOptions([option], vocabulary).length > 0)) return;
    if (newest === undefined || stateOf(option, newest, vocabulary) !== 'deprecated') return;
    const use = replacementFor(read, vocabulary);
    report(
      option.range,
      { text: option.text, use },
      {
        tags: ['deprecated'],
        target: process.target,
        fixes: [use === undefined ? undefined : swap(option, use), removal(option, false)],
      },
    );
  },
});

function swap({ list, index, text }: JvmOption, use: string) {
  const edits = list.replace(index, use);
  return edits && { title: `Replace ${text} with ${use}`, safe: false, edits };
}
