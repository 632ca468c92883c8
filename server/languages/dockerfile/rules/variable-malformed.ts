/** A variable that Docker cannot read. Source: Dockerfile reference, "Environment replacement". */

import { each } from '../../../core/rule.ts';
import { knowsLanguage } from '../frontend.ts';
import type { DockerfileModel, Reference } from '../model.ts';
import { expandedReferences } from '../undefined-variables.ts';

const OPERATORS = new Set([':-', '-', ':+', '+', ':?', '?', '#', '##', '%', '%%', '/', '//']);

export const variableMalformed = each({
  id: 'dockerfile/variable-malformed',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ text }: { readonly text: string }) =>
    `Docker cannot read ${text}: a name, an operator such as :- or :+, and a closing brace are expected.`,
  nodes: (model: DockerfileModel) => (knowsLanguage(model) ? expandedReferences(model) : []),
  check: (reference, report, { source }) => {
    const malformed = malformedIn(reference);
    if (malformed) report(malformed.range, { text: source.slice(malformed.range).slice(0, SHOWN) });
  },
});

const SHOWN = 40;

/** The outermost one that cannot be read. */
function malformedIn(reference: Reference): Reference | undefined {
  const { wellFormed, operator, operand } = reference;
  if (!wellFormed || (operator !== undefined && !OPERATORS.has(operator))) return reference;
  return operand?.references.map(malformedIn).find((each) => each !== undefined);
}
