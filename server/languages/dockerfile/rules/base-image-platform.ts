/** --platform against an image that is made for one architecture. Source: Docker Hub's architecture namespaces. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';

/** What the namespaces of the official images hold; what any other image holds, only its registry can say. */
const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ['amd64', 'amd64'],
  ['arm32v5', 'arm'],
  ['arm32v6', 'arm'],
  ['arm32v7', 'arm'],
  ['arm64v8', 'arm64'],
  ['i386', '386'],
  ['mips64le', 'mips64le'],
  ['ppc64le', 'ppc64le'],
  ['riscv64', 'riscv64'],
  ['s390x', 's390x'],
]);

/** Other names for the same architecture. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['armhf', 'arm'],
  ['armel', 'arm'],
  ['i386', '386'],
]);

export const baseImagePlatform = each({
  id: 'dockerfile/base-image-platform',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['InvalidBaseImagePlatform'],
  says: ({ image, architecture, wanted }: Readonly<Record<'image' | 'architecture' | 'wanted', string>>) =>
    `Image "${image}" holds programs for ${architecture}, and the flag asks for ${wanted}.`,
  nodes: ({ stages }: DockerfileModel) => stages,
  check: ({ base, from }, report) => {
    const platform = from.flags.find(({ name }) => name === 'platform')?.value;
    if (base.kind !== 'image' || base.image.registry !== undefined || !platform) return;
    const wanted = /^linux\/([\w-]+)/.exec(platform.value.text)?.[1];
    const architecture = ARCHITECTURES.get(base.image.name.split('/')[0] ?? '');
    if (platform.references.length > 0 || !wanted || !architecture || !base.image.name.includes('/')) return;
    if ((SYNONYMS.get(wanted) ?? wanted) !== architecture)
      report(platform.range, { image: base.text, architecture, wanted });
  },
});
