// FlushPending=yes on a stream socket: connections that came in while the service was down are thrown away.
// Source: systemd.socket(5), "FlushPending=".

import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { readBoolean } from '../settings.ts';

export const flushPending = each<UnitModel, Directive, null>({
  id: 'systemd/flush-pending',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: () =>
    'FlushPending=yes throws away connections that arrive while the service restarts; the default keeps them.',
  nodes: ({ settings }) => settings.inForce('Socket', 'FlushPending'),
  check({ value, range, extent }, report, { settings }) {
    const isStream = ['ListenStream', 'ListenSequentialPacket'].some(
      (name) => settings.inForce('Socket', name).length > 0,
    );
    if (!isStream || readBoolean(value.text) !== true) return;
    const fix = { title: 'Remove FlushPending=yes', safe: false, edits: [{ range: extent, text: '' }] };
    report(range, null, { fixes: [fix] });
  },
});
