/** --platform against an image that is made for one architecture, by its name. Source: Docker Hub's namespaces. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel, ImageName } from '../model.ts';

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
  ['arm64v8', 'arm64'],
  ['arm32v6', 'arm'],
  ['arm32v7', 'arm'],
  ['armv7', 'arm'],
  ['armhf', 'arm'],
  ['armel', 'arm'],
  ['i386', '386'],
]);

/** At the end of a tag, or of a name. A bare `386` may count something. */
const SUFFIX =
  /(?<=^|[-_.])(?:amd64|x86[_-]64|arm64(?:v8)?|aarch64|arm32v[67]|armv7|armhf|i386|ppc64le|riscv64|s390x)$/;

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
    const wanted = /^linux\/([\w-]+)/.exec(platform?.value.text ?? '')?.[1];
    if (base.kind !== 'image' || !platform || platform.references.length > 0 || !wanted) return;
    const architecture = architectureOf(base.image);
    if (architecture !== undefined && (SYNONYMS.get(wanted) ?? wanted) !== architecture)
      report(platform.range, { image: base.text, architecture, wanted });
  },
});

function architectureOf({ registry, name, tag = '' }: ImageName): string | undefined {
  const suffix = SUFFIX.exec(tag)?.[0] ?? SUFFIX.exec(name)?.[0];
  if (suffix !== undefined) return SYNONYMS.get(suffix) ?? suffix;
  const slash = name.indexOf('/');
  return registry === undefined && slash > 0 ? ARCHITECTURES.get(name.slice(0, slash)) : undefined;
}
