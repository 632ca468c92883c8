/** A label whose value is not what the team's schema says it is. Source: OCI image specification, annotations. */

import { isOpaque } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import { isOfKind } from '../label-values.ts';
import { type LabelKind, labelSchema, labelsOf } from '../labels.ts';
import type { DockerfileModel } from '../model.ts';

/** The check of another tool that finds the same, by kind. */
const ALIASES: Readonly<Record<LabelKind | 'empty', readonly string[]>> = {
  empty: ['DL3051'],
  text: [],
  url: ['DL3052'],
  rfc3339: ['DL3053'],
  spdx: ['DL3054'],
  hash: ['DL3055'],
  semver: ['DL3056'],
  email: ['DL3058'],
};

const EXPECTED: Readonly<Record<LabelKind, string>> = {
  text: 'text',
  url: 'an address with a scheme',
  rfc3339: 'a time such as 2026-11-23T09:00:00Z',
  spdx: 'an SPDX licence identifier',
  hash: 'a git hash of 7 or 40 digits',
  semver: 'a version such as 1.2.3',
  email: 'an email address',
};

export const labelValueMalformed = each({
  id: 'dockerfile/label-value-malformed',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: Object.values(ALIASES).flat(),
  options: { labels: labelSchema },
  says: ({
    label,
    value,
    kind,
  }: {
    readonly label: string;
    readonly value: string;
    readonly kind: LabelKind;
  }) =>
    value === ''
      ? `Label ${label} is empty; ${EXPECTED[kind]} is expected.`
      : `"${value}" of label ${label} is not ${EXPECTED[kind]}.`,
  nodes: labelsOf,
  check: ({ name, nameRange, value }, report, model: DockerfileModel, { labels }) => {
    const kind = Object.hasOwn(labels, name) ? labels[name] : undefined;
    const text = value?.value.text ?? '';
    if (!kind || (value && isOpaque(value.value)) || isOfKind(text, kind, model.vocabulary())) return;
    const aliases = [...(text === '' ? ALIASES.empty : []), ...ALIASES[kind]];
    report(value && text !== '' ? value.range : nameRange, { label: name, value: text, kind }, { aliases });
  },
});
