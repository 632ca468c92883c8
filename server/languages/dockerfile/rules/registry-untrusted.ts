/** An image from a registry that is not on the team's list. Source: distribution's reference grammar. */

import { words } from '../../../core/options.ts';
import { whole } from '../../../core/rule.ts';
import { parseImageName } from '../image-name.ts';
import { imagesOf } from '../images.ts';
import type { DockerfileModel } from '../model.ts';

const options = { trusted: words('Registries whose images may be used; * at one end stands for anything.') };

export const registryUntrusted = whole({
  id: 'dockerfile/registry-untrusted',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3026'],
  options,
  says: ({ image, registry }: { readonly image: string; readonly registry: string }) =>
    `Image "${image}" comes from ${registry}, which is not among the trusted registries.`,
  check: (model: DockerfileModel, report, { trusted }) => {
    for (const { image, range } of trusted.length > 0 ? imagesOf(model) : []) {
      const registry = parseImageName(image).registry;
      const names = registry === undefined ? ['docker.io', 'hub.docker.com'] : [registry];
      const isTrusted = names.some((name) => trusted.some((pattern) => fits(pattern, name)));
      if (!isTrusted) report(range, { image, registry: names[0] ?? '' });
    }
  },
});

function fits(pattern: string, registry: string): boolean {
  if (pattern.startsWith('*')) return registry.endsWith(pattern.slice(1));
  return pattern.endsWith('*') ? registry.startsWith(pattern.slice(0, -1)) : registry === pattern;
}
