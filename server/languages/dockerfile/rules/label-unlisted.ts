/** A label that the team's schema does not know. Source: OCI image specification, annotations. */

import { yesOrNo } from '../../../core/options.ts';
import { each } from '../../../core/rule.ts';
import { labelSchema, labelsOf } from '../labels.ts';

export const labelUnlisted = each({
  id: 'dockerfile/label-unlisted',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3050'],
  options: {
    labels: labelSchema,
    strict: yesOrNo('Whether only the labels of the schema may be there.', false),
  },
  says: ({ label }: { readonly label: string }) => `Label ${label} is not among those that the schema lists.`,
  nodes: labelsOf,
  check: ({ name, nameRange }, report, _model, { labels, strict }) => {
    if (strict && !Object.hasOwn(labels, name)) report(nameRange, { label: name });
  },
});
