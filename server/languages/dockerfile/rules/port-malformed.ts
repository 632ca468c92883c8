/** EXPOSE of what is no port. Source: Dockerfile reference, "EXPOSE"; BuildKit's reading of ports. */

import { isOpaque } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import { knowsLanguage } from '../frontend.ts';
import type { DockerfileModel } from '../model.ts';
import { readPort } from '../ports.ts';
import { instructionsOfKind } from '../walk.ts';

type Fault = 'port' | 'protocol' | 'range';

const MESSAGES: Readonly<Record<Fault, (text: string) => string>> = {
  port: (text) => `"${text}" is no port; a number such as 8080, or two with a dash between, is expected.`,
  protocol: (text) => `"${text}" has no protocol that EXPOSE knows: tcp, udp or sctp.`,
  range: (text) => `"${text}" ends in front of where it begins.`,
};

export const portMalformed = each({
  id: 'dockerfile/port-malformed',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ fault, text }: { readonly fault: Fault; readonly text: string }) => MESSAGES[fault](text),
  nodes: (model: DockerfileModel) => (knowsLanguage(model) ? instructionsOfKind(model, 'expose') : []),
  check: ({ words }, report) => {
    for (const word of words) {
      const fault = isOpaque(word.value) ? undefined : faultOf(readPort(word));
      if (fault) report(word.range, { fault, text: word.value.text });
    }
  },
});

function faultOf({ numbers: [first, last], protocol }: ReturnType<typeof readPort>): Fault | undefined {
  if (first === undefined) return 'port';
  if (last !== undefined && last < first) return 'range';
  return /^(?:|tcp|udp|sctp)$/i.test(protocol) ? undefined : 'protocol';
}
