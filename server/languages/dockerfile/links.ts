// Pages of images in their registries, and files that COPY and ADD take.

import type { Link } from '../../core/features.ts';
import { isOpaque } from '../../core/mapped-text.ts';
import { fromOf, isHeredoc, sourcesOf } from './copies.ts';
import type { DockerfileModel, ImageName } from './model.ts';
import { directInstructions } from './walk.ts';

export const linksOf = (model: DockerfileModel): Link[] => [...imageLinks(model), ...fileLinks(model)];

/** Sources that are there, in the folder of the Dockerfile, which most builds take for their context. */
function fileLinks(model: DockerfileModel): Link[] {
  const copies = directInstructions(model, 'copy', 'add').filter((copy) => !fromOf(copy));
  return copies.flatMap(sourcesOf).flatMap((source) => {
    const path = source.value.text.replace(/^\/|^\.\//, '');
    if (isOpaque(source.value) || isHeredoc(source) || !/^[\w.-][\w./-]*$/.test(path)) return [];
    return model.around.find([path]).length > 0 ? [{ range: source.range, target: path }] : [];
  });
}

/** Images that are written out in full; one from an argument may be another tomorrow. */
const imageLinks = ({ stages }: DockerfileModel): Link[] =>
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
