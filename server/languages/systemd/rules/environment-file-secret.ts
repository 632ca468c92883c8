// A file of variables that by its name holds secrets: who may read it is not decided here, and everything the
// service starts gets its content. Source: systemd.exec(5), "EnvironmentFile=" and "LoadCredential=".

import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';

export const environmentFileSecret = each<UnitModel, Directive, { readonly path: string }>({
  id: 'systemd/environment-file-secret',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  says: ({ path }) =>
    `${path} needs mode 0600 and root as its owner: systemd reads it before it changes the user. LoadCredential= also keeps secrets out of the environment.`,
  nodes: ({ settings }) => settings.inForce('Service', 'EnvironmentFile'),
  check({ value, range }, report) {
    const path = value.text.replace(/^-/, '');
    if (/(?:secret|passw|credential|token|private|(?:^|\/)\.env)[^/]*$/i.test(path)) report(range, { path });
  },
});
