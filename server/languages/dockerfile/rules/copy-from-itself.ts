/** COPY --from the stage that it stands in. Source: Dockerfile reference, "COPY --from"; BuildKit refuses the circle. */

import { each } from '../../../core/rule.ts';
import { blocksOf } from '../blocks.ts';
import { fromOf } from '../copies.ts';

export const copyFromItself = each({
  id: 'dockerfile/copy-from-itself',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3023'],
  says: ({ name }: { readonly name: string }) =>
    `"${name}" is the stage that is being built; COPY --from takes from earlier ones.`,
  nodes: blocksOf,
  check: ({ stage, instructions }, report) => {
    for (const copy of instructions) {
      const from = copy.kind === 'copy' ? fromOf(copy)?.value : undefined;
      if (from && from.references.length === 0 && from.value.text.toLowerCase() === stage?.alias?.key) {
        report(from.range, { name: from.value.text });
      }
    }
  },
});
