// Pages of images in their registries.

import type { Link } from '../../core/features.ts';
import type { DockerfileModel, ImageName } from './model.ts';

/** Images that are written out in full; one from an argument may be another tomorrow. */
export const linksOf = ({ stages }: DockerfileModel): Link[] =>
  stages.flatMap(({ base, from: { image } }) => {
    if (base.kind !== 'image' || !image || image.references.length > 0) return [];
    const target = pageOf(base.image);
    return target === undefined ? [] : [{ range: image.value.extent, target, tooltip: `About ${base.text}` }];
  });

/** Registries with a page for each image at an address that follows from its name. */
function pageOf({ registry, name }: ImageName): string | undefined {
  if (!/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(name)) return undefined;
  switch (registry) {
    case undefined:
    case 'docker.io':
    case 'index.docker.io':
      return name.includes('/') ? `https://hub.docker.com/r/${name}` : `https://hub.docker.com/_/${name}`;
    case 'quay.io':
      return `https://quay.io/repository/${name}`;
    case 'mcr.microsoft.com':
      return `https://mcr.microsoft.com/artifact/mar/${name}/about`;
    case 'public.ecr.aws':
      return `https://gallery.ecr.aws/${name}`;
    default:
      return undefined;
  }
}
