// A start limit that can never be hit, because the pauses between restarts take longer than the time it looks at.
// Source: systemd.unit(5), "StartLimitIntervalSec=".

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { readInteger } from '../read-quantity.ts';
import { isWholeService, secondsOf } from '../service.ts';

/** systemd's own defaults; a machine may have others. */
const DEFAULT_INTERVAL_S = 10;
const DEFAULT_BURST = 5;

interface Found {
  readonly burst: number;
  readonly pause: number;
  readonly interval: number;
}

export const startLimitUnreachable = whole<UnitModel, Found>({
  id: 'systemd/start-limit-unreachable',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ burst, pause, interval }) =>
    `${burst} starts with pauses of ${pause} s never fall into ${interval} s: this limit does not stop a service that keeps failing.`,
  check(model, report) {
    const { settings } = model;
    if (!isWholeService(model) || (settings.text('Service', 'Restart') ?? 'no') === 'no') return;
    const said = ['StartLimitBurst', 'StartLimitIntervalSec', 'StartLimitInterval'].flatMap((name) =>
      ['Unit', 'Service'].flatMap((section) => settings.inForce(section, name)),
    );
    const [first] = said;
    if (!first) return;
    const pause = secondsOf(model, 'Service', 'RestartSec') ?? 0;
    const interval = intervalOf(model);
    const burst = burstOf(model);
    if (burst === undefined || interval <= 0 || !Number.isFinite(interval) || pause * burst < interval)
      return;
    report(first.range, { burst, pause, interval });
  },
});

const intervalOf = (model: UnitModel): number =>
  secondsOf(model, 'Unit', 'StartLimitIntervalSec') ??
  secondsOf(model, 'Unit', 'StartLimitInterval') ??
  secondsOf(model, 'Service', 'StartLimitInterval') ??
  DEFAULT_INTERVAL_S;

/** Two starts are the least between which there is a pause. */
function burstOf({ settings }: UnitModel): number | undefined {
  const text = settings.text('Unit', 'StartLimitBurst') ?? settings.text('Service', 'StartLimitBurst');
  const burst = text === undefined ? DEFAULT_BURST : readInteger(text);
  return burst !== undefined && burst > 1 ? burst : undefined;
}
