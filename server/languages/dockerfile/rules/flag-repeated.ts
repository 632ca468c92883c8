/** A flag that is given twice and may be given once. Source: BuildKit's reading of flags. */

import { whole } from '../../../core/rule.ts';
import { writtenFlags } from '../flags.ts';
import type { DockerfileModel } from '../model.ts';

export const flagRepeated = whole({
  id: 'dockerfile/flag-repeated',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ name }: { readonly name: string }) => `${name} may be given only once.`,
  check: (model: DockerfileModel, report) => {
    const seen = new Set<string>();
    for (const { instruction, flag, fact } of writtenFlags(model)) {
      const key = `${instruction.range.start} ${flag.name}`;
      if (fact && !fact.repeatable && seen.has(key)) report(flag.nameRange, { name: fact.name });
      seen.add(key);
    }
  },
});
