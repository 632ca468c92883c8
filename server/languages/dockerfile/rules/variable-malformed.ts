/** A variable that Docker cannot read. Source: Dockerfile reference, "Environment replacement". */

import { each } from '../../../core/rule.ts';
import { knowsLanguage } from '../frontend.ts';
import type { DockerfileModel } from '../model.ts';
import { expandedReferences } from '../undefined-variables.ts';

const OPERATORS = new Set([':-', '-', ':+', '+', ':?', '?', '#', '##', '%', '%%', '/', '//']);

export const variableMalformed = each({
  id: 'dockerfile/variable-malformed',
  severity: 'error',
  since: '0.2.0',
  fix: 'none',
  says: ({ text }: { readonly text: string }) =>
    `Docker cannot read ${text}: a name, an operator such as :- or :+, and a closing brace are expected.`,
  nodes: (model: DockerfileModel) => (knowsLanguage(model) ? expandedReferences(model) : []),
  check: ({ wellFormed, operator, range }, report, { source }) => {
    if (wellFormed && (operator === undefined || OPERATORS.has(operator))) return;
    report(range, { text: source.slice(range).slice(0, 40) });
  },
});
