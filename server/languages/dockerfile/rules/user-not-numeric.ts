/** USER by name. Source: Kubernetes documentation, runAsNonRoot; Dockerfile reference, "USER". */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { directInstructions, instructionsOfKind } from '../walk.ts';

export const userNotNumeric = each({
  id: 'dockerfile/user-not-numeric',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3066'],
  says: ({ user }: { readonly user: string }) =>
    user === 'root'
      ? 'An orchestrator that has to see who runs reads numbers; root is 0.'
      : `Who "${user}" is, only the image knows; an orchestrator that has to see that it is not root needs the number.`,
  nodes: (model: DockerfileModel) => directInstructions(model, 'user'),
  check: ({ words: [user], range }, report, model) => {
    const text = user?.value.text.split(':')[0] ?? '';
    if (!user || /^\d*$/.test(text)) return;
    const declared = instructionsOfKind(model, 'arg').filter((arg) => arg.range.start < range.start);
    const names = new Set(declared.flatMap(({ pairs }) => pairs.map(({ name }) => name)));
    if (!user.references.some(({ name }) => names.has(name))) report(user.range, { user: text });
  },
});
