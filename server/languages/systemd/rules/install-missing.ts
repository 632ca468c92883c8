// Nothing starts this unit at boot: it has no [Install] section, or an empty one, and enabling it does nothing.
// Source: systemd.unit(5), "[INSTALL] SECTION OPTIONS".

import { whole } from '../../../core/rule.ts';
import { adding } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import { isLongRunning } from '../service.ts';
import { readBoolean } from '../settings.ts';

type Case = 'empty' | 'starter' | 'service';

const SAYS: Readonly<Record<Case, string>> = {
  empty: '[Install] names nothing that would start the unit: systemctl enable does nothing.',
  starter: 'Without [Install] this unit cannot be enabled, and what it starts is never started at boot.',
  service: 'Without [Install] this service cannot be enabled; something else has to start it.',
};

export const installMissing = whole<UnitModel, Case>({
  id: 'systemd/install-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: (found) => SAYS[found],
  check(model, report) {
    const { headers, type = '', file, settings, hasTemplateLines } = model;
    const install = headers.find(({ name }) => name === 'Install');
    const isUsed = ['WantedBy', 'RequiredBy', 'UpheldBy', 'Also', 'Alias'].some(
      (name) => settings.all('Install', name).length > 0,
    );
    if (file.dropIn || hasTemplateLines || isUsed || headers.length === 0) return;
    const home = HOMES[type];
    if (home === undefined || isStartedOtherwise(model)) return;
    const fixes = [adding(model, 'Install', `WantedBy=${home}`)];
    const [first] = headers;
    if (install) report(install.range, 'empty', { severity: 'warning', fixes });
    else if (first && type !== 'service') report(first.range, 'starter', { fixes });
    else if (first && isLongRunning(model) && settings.last('Service', 'Restart'))
      report(first.range, 'service', { severity: 'hint', fixes });
  },
});

const HOMES: Readonly<Record<string, string>> = {
  service: 'multi-user.target',
  timer: 'timers.target',
  socket: 'sockets.target',
  path: 'multi-user.target',
};

/** By D-Bus, by a device, by another unit that stops with it, as an instance, or never by hand. */
function isStartedOtherwise({ settings, file }: UnitModel): boolean {
  const says = (name: string, value: boolean) => readBoolean(settings.text('Unit', name)) === value;
  return (
    settings.last('Service', 'BusName') !== undefined ||
    settings.inForce('Unit', 'BindsTo').some(({ value }) => value.text.includes('.device')) ||
    says('RefuseManualStart', true) ||
    says('StopWhenUnneeded', true) ||
    says('DefaultDependencies', false) ||
    file.template ||
    file.instance !== undefined
  );
}
