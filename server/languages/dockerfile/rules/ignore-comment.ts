/** A comment that switches rules of hadolint off. Source: hadolint's documentation of inline ignores. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';

const IGNORES = /^#\s*hadolint\s+ignore\s*=\s*(?=[A-Z]{2}\d)/;

export const ignoreComment = each({
  id: 'dockerfile/ignore-comment',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL1001'],
  profile: 'all',
  says: () => 'Switches checks off in the file, where the next change of the line may be hidden as well.',
  nodes: ({ comments }: DockerfileModel) => comments,
  check: (comment, report, { source }) => {
    if (IGNORES.test(source.slice(comment))) report(comment, {});
  },
});
