// WatchdogSec= for a program that nobody expects to send signs of life: systemd kills it once per interval.
// Source: systemd.service(5), "WatchdogSec="; sd_notify(3), "WATCHDOG=1".

import { whole } from '../../../core/rule.ts';
import { removing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import { isWholeService, programsOf, secondsOf, typeOf } from '../service.ts';

export const watchdogUnfed = whole<UnitModel, { readonly type: string }>({
  id: 'systemd/watchdog-unfed',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ type }) =>
    `WatchdogSec= with Type=${type}: systemd kills the service unless it sends WATCHDOG=1 in time, which programs that speak to systemd combine with Type=notify.`,
  check(model, report) {
    const { settings } = model;
    const watchdog = settings.last('Service', 'WatchdogSec');
    const seconds = secondsOf(model, 'Service', 'WatchdogSec') ?? 0;
    const type = typeOf(model);
    const speaks = /^(?:notify|dbus)/.test(type) || settings.last('Service', 'NotifyAccess') !== undefined;
    if (!isWholeService(model) || !watchdog || seconds === 0 || !Number.isFinite(seconds) || speaks) return;
    // Runtimes know nothing of systemd unless the program in them brings it along.
    const isForeign = programsOf(model).some(({ foreground }) => foreground);
    report(
      watchdog.range,
      { type },
      {
        fixes: [removing(settings.all('Service', 'WatchdogSec'))],
        ...(isForeign ? { severity: 'warning' } : {}),
      },
    );
  },
});
