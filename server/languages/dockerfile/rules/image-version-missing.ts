/** FROM names an image without a tag or digest. Source: Dockerfile reference, "FROM". */

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';

export const imageVersionMissing = each({
  id: 'dockerfile/image-version-missing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3006'],
  says: ({ image }: { readonly image: string }) =>
    `Image "${image}" has neither tag nor digest, so that every build may get another one; name a version.`,
  nodes: ({ stages }: DockerfileModel) => stages,
  check: ({ base, from: { image } }, report) => {
    // An image from an argument is the business of whoever sets the argument.
    if (base.kind !== 'image' || !image || image.references.length > 0) return;
    if (base.image.digest !== undefined || base.image.tag !== undefined) return;
    report(toFile(image.value, { start: 0, end: image.value.text.length }), { image: base.text });
  },
});
