/** FROM names an image without a tag or digest, or with `latest`. Source: Dockerfile reference, "FROM". */

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';

export const imageVersionMissing = each({
  id: 'dockerfile/image-version-missing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3006', 'DL3007'],
  says: ({ image, tag }: { image: string; tag: string | undefined }) =>
    tag === undefined
      ? `Image "${image}" has neither tag nor digest, so that every build may get another one; name a version.`
      : `Image "${image}" follows the tag "latest", so that every build may get another one; name a version.`,
  nodes: ({ stages }: DockerfileModel) => stages,
  check: ({ base, from: { image } }, report) => {
    // An image from an argument is the business of whoever sets the argument.
    if (base.kind !== 'image' || !image || image.references.length > 0) return;
    const { tag, digest } = base.image;
    if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return;
    const end = image.value.text.length;
    const start = tag === undefined ? 0 : end - tag.length;
    report(toFile(image.value, { start, end }), { image: base.text, tag });
  },
});
