// KillMode=none: systemd ends nothing at stop and loses track of what stays behind.
// Source: systemd.kill(5), "KillMode="; deprecated since systemd 246.

import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';

/** Sections that the kill settings belong to. */
const SECTIONS = ['Service', 'Socket', 'Mount', 'Swap', 'Scope'];

export const killModeNone = each<UnitModel, Directive, null>({
  id: 'systemd/kill-mode-none',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: () =>
    'KillMode=none leaves every process running, unsupervised, when the unit stops; deprecated since systemd 246.',
  nodes: ({ settings }) => SECTIONS.flatMap((section) => settings.inForce(section, 'KillMode')),
  check({ value, range }, report) {
    if (value.text !== 'none') return;
    report(range, null, {
      tags: ['deprecated'],
      fixes: [
        {
          title: 'Set KillMode=mixed: SIGTERM to the main process, SIGKILL to what is left',
          safe: false,
          edits: [{ range: value.extent, text: 'mixed' }],
        },
      ],
    });
  },
});
