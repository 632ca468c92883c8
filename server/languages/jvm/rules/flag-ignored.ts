// jvm/flag-ignored: an option that the JDK takes, warns about and does nothing with.

import { each } from '../../../core/rule.ts';
import { type JvmModel, versionsOf } from '../model.ts';
import { type ReadOption, readOptions } from '../option-set.ts';
import { stateOf } from '../status.ts';

/** Source: java(1), "Obsolete Java Options". */
export const flagIgnored = each<JvmModel, ReadOption, string>({
  id: 'jvm/flag-ignored',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  says: (text) => `${text} does nothing: the JVM prints a warning and ignores it.`,
  nodes: readOptions,
  check({ option, process }, report, { vocabulary }) {
    if (option.kind === 'flag' && !process.hotspot) return;
    const versions = versionsOf(process, option);
    const isIgnored = (version: number) => stateOf(option, version, vocabulary) === 'ignored';
    if (versions.length === 0 || !versions.every(isIgnored)) return;
    const edits = option.list.remove(option.index);
    report(option.range, option.text, {
      tags: ['unnecessary'],
      target: process.target,
      fixes: [edits && { title: `Remove ${option.text}`, safe: true, edits }],
    });
  },
});
