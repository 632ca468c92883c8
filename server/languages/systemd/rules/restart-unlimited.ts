// A service that is restarted at once and for ever: the start limit is off and there is no pause.
// Source: systemd.unit(5), "StartLimitIntervalSec="; systemd.service(5), "RestartSec=".

import { each } from '../../../core/rule.ts';
import { adding, changing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { readInteger, readTimeSpan } from '../read-quantity.ts';
import { secondsOf } from '../service.ts';

/** Without RestartSec= systemd waits this long. */
const DEFAULT_PAUSE_S = 0.1;
/** With a pause of a second an endless loop is a choice: the log stays readable, the machine usable. */
const PATIENT_S = 1;

export const restartUnlimited = each<UnitModel, Directive, string>({
  id: 'systemd/restart-unlimited',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (setting) =>
    `${setting} takes the limit off, and the restarts follow each other without a pause: a service that cannot start keeps the machine busy.`,
  nodes: ({ settings, vocabulary }) =>
    ['Unit', 'Service'].flatMap((section) =>
      ['StartLimitIntervalSec', 'StartLimitInterval', 'StartLimitBurst']
        .filter((name) => vocabulary.directive(section, name))
        .flatMap((name) => settings.inForce(section, name)),
    ),
  check({ name, value, range }, report, model) {
    const { settings } = model;
    const isOff = name === 'StartLimitBurst' ? readInteger(value.text) === 0 : readTimeSpan(value.text) === 0;
    const restart = settings.text('Service', 'Restart') ?? 'no';
    const pause = secondsOf(model, 'Service', 'RestartSec') ?? DEFAULT_PAUSE_S;
    if (!isOff || restart === 'no' || pause >= PATIENT_S) return;
    const short = settings.last('Service', 'RestartSec');
    report(range, `${name}=${value.text}`, {
      fixes: [short ? changing(short, '5s') : adding(model, 'Service', 'RestartSec=5s')],
    });
  },
});
