/** EXPOSE with an address or a port of the host. Source: BuildKit's check of the same purpose. */

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { readPort } from '../ports.ts';
import { directInstructions } from '../walk.ts';

export const exposeHostPart = each({
  id: 'dockerfile/expose-host-part',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['ExposeInvalidFormat'],
  says: ({ part }: { readonly part: string }) =>
    `EXPOSE names ports of the container; "${part}" belongs to docker run -p, and a later version will refuse it.`,
  nodes: (model: DockerfileModel) => directInstructions(model, 'expose'),
  check: ({ words }, report) => {
    for (const word of words) {
      const { host } = readPort(word);
      const hidden = word.references.some(({ at }) => at.start < host.end);
      if (host.end === 0 || hidden) continue;
      const range = toFile(word.value, host);
      const fixes = [{ title: 'Keep the port of the container', safe: true, edits: [{ range, text: '' }] }];
      report(range, { part: word.value.text.slice(0, host.end - 1) }, { fixes });
    }
  },
});
