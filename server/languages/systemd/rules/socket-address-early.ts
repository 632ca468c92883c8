// A socket on one address of the machine without FreeBind=: at boot the address may not be there yet.
// Source: systemd.socket(5), "FreeBind=".

import { each } from '../../../core/rule.ts';
import { adding } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';

export const socketAddressEarly = each<UnitModel, Directive, string>({
  id: 'systemd/socket-address-early',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: (address) =>
    `Sockets are opened before the network is configured; where ${address} is not there yet, this one fails.`,
  nodes: ({ settings }) =>
    ['ListenStream', 'ListenDatagram'].flatMap((name) => settings.inForce('Socket', name)),
  check({ value, range }, report, model) {
    const [, address = ''] = /^\[?([0-9a-f.:]+)\]?:\d+$/i.exec(value.text) ?? [];
    const isEverywhere = /^(?:127\.|0\.0\.0\.0$|::1?$)/.test(address);
    if (address === '' || isEverywhere || model.settings.last('Socket', 'FreeBind') || model.file.dropIn)
      return;
    report(range, address, { fixes: [adding(model, 'Socket', 'FreeBind=yes')] });
  },
});
