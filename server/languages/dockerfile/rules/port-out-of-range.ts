/** EXPOSE of a port that does not exist. Source: Dockerfile reference, "EXPOSE"; RFC 9293. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { readPort } from '../ports.ts';
import { directInstructions } from '../walk.ts';

const HIGHEST = 65535;

export const portOutOfRange = each({
  id: 'dockerfile/port-out-of-range',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3011'],
  says: ({ port }: { readonly port: number }) => `Port ${port} does not exist: the highest is ${HIGHEST}.`,
  nodes: (model: DockerfileModel) => directInstructions(model, 'expose'),
  check: ({ words }, report) => {
    for (const word of words) {
      const port = readPort(word).numbers.find((number) => number > HIGHEST);
      if (port !== undefined) report(word.range, { port });
    }
  },
});
