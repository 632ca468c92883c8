/** FROM --platform=$TARGETPLATFORM. Source: BuildKit's check of the same purpose. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';

export const fromPlatformRedundant = each({
  id: 'dockerfile/from-platform-redundant',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3065', 'RedundantTargetPlatform'],
  says: () => '$TARGETPLATFORM is what FROM takes without the flag.',
  nodes: ({ stages }: DockerfileModel) => stages,
  check: ({ from }, report, { source }) => {
    const flag = from.flags.find(({ name }) => name === 'platform');
    if (!flag || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(flag.value?.value.text ?? '')) return;
    const behind = /^[ \t]*/.exec(source.text.slice(flag.range.end))?.[0].length ?? 0;
    const edits = [{ range: { start: flag.range.start, end: flag.range.end + behind }, text: '' }];
    const fixes = [{ title: 'Remove the flag', safe: true, edits }];
    report(flag.range, {}, { tags: ['unnecessary'], fixes });
  },
});
