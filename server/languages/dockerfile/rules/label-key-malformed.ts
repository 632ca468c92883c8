/** A label key against the conventions. Source: Docker's documentation of object labels, "Key format recommendations". */

import { each } from '../../../core/rule.ts';
import { labelsOf } from '../labels.ts';

type Fault = 'form' | 'reserved';

export const labelKeyMalformed = each({
  id: 'dockerfile/label-key-malformed',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3048'],
  says: ({ key, fault }: { readonly key: string; readonly fault: Fault }) =>
    fault === 'reserved'
      ? `Keys such as "${key}" are reserved for Docker's own use.`
      : `Label key "${key}" is not made of lower-case letters, digits and single separators, from letter to letter or digit.`,
  nodes: labelsOf,
  check: ({ name, nameRange }, report) => {
    const reserved = /^(?:com\.docker|io\.docker|org\.dockerproject)\./.test(name);
    if (/^\$|\$\{/.test(name) || (!reserved && isWellFormed(name))) return;
    report(nameRange, { key: name, fault: reserved ? 'reserved' : 'form' });
  },
});

const isWellFormed = (key: string): boolean =>
  /^[a-z](?:[a-z0-9._/-]*[a-z0-9])?$/.test(key) && !/\.\.|--/.test(key);
