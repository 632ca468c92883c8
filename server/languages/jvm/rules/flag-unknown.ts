// jvm/flag-unknown: a flag that no JDK has ever had, and that is one slip away from one that exists.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { type JvmModel, type JvmOption, versionsOf } from '../model.ts';
import { forgivesUnknown, type ReadOption, readOptions } from '../option-set.ts';
import { similarName } from '../similar-name.ts';
import { flagState, refuses } from '../status.ts';

interface Found {
  readonly name: string;
  readonly meant: string | undefined;
}

/**
 * Vendors add flags of their own, so a strange name alone is no error; a near miss is, and no name at all.
 * Source: the flags of JDK 8, 11, 17, 21 and 25 on every platform, debug builds included.
 */
export const flagUnknown = each<JvmModel, ReadOption, Found>({
  id: 'jvm/flag-unknown',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, meant }) =>
    name === ''
      ? '-XX: names no flag: the JVM will not start.'
      : `No OpenJDK knows the flag ${name}, and the JVM will not start${meant ? `; did you mean ${meant}?` : ' unless its vendor has added it.'}`,
  nodes: readOptions,
  check({ option, process }, report, { vocabulary }) {
    const { kind, name } = option;
    if (kind !== 'flag' || !process.hotspot || isKnown(option)) return;
    const versions = versionsOf(process, option);
    if (versions.length === 0 || versions.some((version) => forgivesUnknown(process, version))) return;
    const works = (flag: string) =>
      versions.every((version) => !refuses(flagState(flag, version, vocabulary)));
    const near = similarName(name, vocabulary.flagNames(), works);
    const meant = near ? [near] : vocabulary.mistaken(name).filter(works);
    report(
      name === '' ? option.range : option.nameRange,
      { name, meant: meant.length > 0 ? meant.join(' or ') : undefined },
      meant.length === 0
        ? { severity: name === '' ? 'error' : 'warning' }
        : { fixes: meant.map((each) => fixFor(option, each)) },
    );

    function isKnown({ name: flag, text }: JvmOption): boolean {
      return (
        Boolean(vocabulary.flag(flag) ?? vocabulary.change(flag)) || vocabulary.launcher(text) !== undefined
      );
    }
  },
});

function fixFor({ list, index, text, name }: JvmOption, meant: string): Fix | undefined {
  const edits = list.replace(index, text.replace(name, meant));
  return edits && { title: `Change ${name} to ${meant}`, safe: false, edits };
}
