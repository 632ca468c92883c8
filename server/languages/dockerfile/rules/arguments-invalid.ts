/** An instruction whose arguments Docker refuses. Source: Dockerfile reference; BuildKit's reading of instructions. */

import { each } from '../../../core/rule.ts';
import { faultOfArguments } from '../argument-faults.ts';
import { knowsLanguage } from '../frontend.ts';
import type { DockerfileModel } from '../model.ts';
import { allInstructions } from '../walk.ts';

export const argumentsInvalid = each({
  id: 'dockerfile/arguments-invalid',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ says }: { readonly says: string }) => says,
  nodes: (model: DockerfileModel) => (knowsLanguage(model) ? allInstructions(model) : []),
  check: (instruction, report, { vocabulary }) => {
    const fault = faultOfArguments(instruction, vocabulary());
    if (fault) report(fault.range, { says: fault.says });
  },
});
