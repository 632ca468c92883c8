/** EXPOSE with a protocol in capitals. Source: BuildKit's check of the same purpose. */

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { readPort } from '../ports.ts';
import { directInstructions } from '../walk.ts';

export const exposeProtocolCase = each({
  id: 'dockerfile/expose-protocol-case',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['ExposeProtoCasing'],
  says: ({ protocol }: { readonly protocol: string }) => `Protocol ${protocol} is written in lower case.`,
  nodes: (model: DockerfileModel) => directInstructions(model, 'expose'),
  check: ({ words }, report) => {
    for (const word of words) {
      const { protocol, protocolAt } = readPort(word);
      const lower = protocol.toLowerCase();
      if (protocol === lower || !/^(?:tcp|udp|sctp)$/.test(lower)) continue;
      const range = toFile(word.value, protocolAt);
      report(
        range,
        { protocol },
        { fixes: [{ title: `Write ${lower}`, safe: true, edits: [{ range, text: lower }] }] },
      );
    }
  },
});
