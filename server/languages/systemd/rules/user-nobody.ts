// User=nobody: the identity that several services, NFS and containers share stands for nobody in particular.
// Source: systemd.exec(5), "User="; systemd says so itself since 246.

import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';

export const userNobody = each<UnitModel, Directive, string>({
  id: 'systemd/user-nobody',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (user) =>
    `User=${user} shares its identity with everything else that runs as ${user}, and each can reach the others' files and processes.`,
  nodes: ({ settings }) => settings.inForce('Service', 'User'),
  check({ value, range, extent }, report) {
    if (value.text !== 'nobody' && value.text !== 'nfsnobody') return;
    const fix = {
      title: 'Use DynamicUser=yes: a user of its own for each run',
      safe: false,
      edits: [{ range, text: 'DynamicUser=yes' }],
    };
    report(range, value.text, { fixes: extent.end > extent.start ? [fix] : [] });
  },
});
