/** FROM follows the tag latest. Source: Docker's documentation of image tags. */

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import { parseImageName } from '../image-name.ts';
import type { DockerfileModel } from '../model.ts';

export const imageTagLatest = each({
  id: 'dockerfile/image-tag-latest',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3007'],
  says: ({ image }: { readonly image: string }) =>
    `Image "${image}" follows the tag "latest", so that every build may get another one; name a version.`,
  nodes: ({ stages }: DockerfileModel) => stages,
  check: ({ base, from: { image } }, report) => {
    if (base.kind === 'stage' || !image) return;
    const { text } = image.value;
    const { tag, digest } = parseImageName(text);
    if (tag !== 'latest' || digest !== undefined) return;
    report(toFile(image.value, { start: text.length - tag.length, end: text.length }), { image: text });
  },
});
