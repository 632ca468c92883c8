// jvm/flag-platform: a flag that only JVMs for other processors or systems have.

import { each } from '../../../core/rule.ts';
import { type JvmModel, versionsOf } from '../model.ts';
import { forgivesUnknown, type ReadOption, readOptions } from '../option-set.ts';
import { flagState, refuses } from '../status.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Found {
  readonly text: string;
  readonly platforms: readonly string[];
}

/** Platforms that a file of options may be meant for beside Linux on x86-64; containers and units know Linux only. */
const MEANT_IN_LINUX = ['linux-aarch64'];
const MEANT_ANYWHERE = [...MEANT_IN_LINUX, 'windows-x86_64', 'macos-x86_64', 'macos-aarch64'];

/** Source: the flags of each platform's build of HotSpot. */
export const flagPlatform = each<JvmModel, ReadOption, Found>({
  id: 'jvm/flag-platform',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ text, platforms }) =>
    `${text} is known on ${platforms.join(', ')} only; any other JVM will not start with it.`,
  nodes: readOptions,
  check({ option, process }, report, { vocabulary, carrier }) {
    if (option.kind !== 'flag' || !process.hotspot) return;
    const versions = versionsOf(process, option).filter((jdk) => !forgivesUnknown(process, jdk));
    const newest = versions.at(-1);
    const isElsewhere = (jdk: number) => flagState(option.name, jdk, vocabulary) === 'elsewhere';
    if (newest === undefined || !isElsewhere(newest)) return;
    if (!versions.every((jdk) => isElsewhere(jdk) || refuses(flagState(option.name, jdk, vocabulary))))
      return;
    const platforms = platformsOf(option.name, versions, vocabulary);
    const meant = carrier === undefined ? MEANT_IN_LINUX : MEANT_ANYWHERE;
    report(
      option.range,
      { text: option.text, platforms },
      {
        severity: platforms.some((platform) => meant.includes(platform)) ? 'warning' : 'error',
        target: process.target,
      },
    );
  },
});

function platformsOf(name: string, versions: readonly number[], vocabulary: Vocabulary): string[] {
  const spans = vocabulary.flag(name)?.spans ?? [];
  const there = spans.filter(({ jdk }) => jdk.some((version) => versions.includes(version)));
  return [...new Set(there.flatMap(({ only = [] }) => only))];
}
