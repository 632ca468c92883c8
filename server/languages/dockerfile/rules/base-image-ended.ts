/** A base image whose release gets no more updates. Source: the catalogue of ended releases. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel, ImageName } from '../model.ts';
import type { EndedRelease } from '../vocabulary.ts';

export const baseImageEnded = each({
  id: 'dockerfile/base-image-ended',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ title, ended, successor }: EndedRelease) =>
    `${title} has had no updates since ${ended}; ${successor}.`,
  nodes: ({ stages }: DockerfileModel) => stages,
  check: ({ base, from }, report, { vocabulary }) => {
    const release = base.kind === 'image' ? endedRelease(base.image, vocabulary().ended) : undefined;
    if (release && from.image) report(from.image.range, release);
  },
});

/** Only images of Docker Hub itself: what another registry calls debian may be maintained. */
function endedRelease(
  { name, registry, tag }: ImageName,
  ended: readonly EndedRelease[],
): EndedRelease | undefined {
  if (registry !== undefined && !/^(?:index\.)?docker\.io$/.test(registry)) return undefined;
  return ended.find(({ image, tags }) => image === name && tags.some((each) => isOfRelease(tag ?? '', each)));
}

/** `12` is the release of `12`, `12.1` and `12-slim`. */
const isOfRelease = (tag: string, release: string): boolean =>
  tag === ''
    ? release === ''
    : tag === release ||
      (release !== '' && tag.startsWith(release) && /^[.-]/.test(tag.slice(release.length)));
