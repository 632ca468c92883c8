// Type=forking without PIDFile=: systemd has to guess which of the processes left over is the service.
// Source: systemd.service(5), "Type=" and "PIDFile=".

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { isWholeService } from '../service.ts';
import { readBoolean } from '../settings.ts';

export const pidFileMissing = whole<UnitModel, null>({
  id: 'systemd/pid-file-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: () =>
    'Type=forking without PIDFile=: systemd guesses the main process, and guesses wrong where several are left.',
  check(model, report) {
    const { settings } = model;
    const type = settings.last('Service', 'Type');
    if (!isWholeService(model) || type?.value.text !== 'forking' || settings.last('Service', 'PIDFile'))
      return;
    // Whoever keeps the service up without a process, or guesses nothing, has thought about it.
    const isChosen =
      readBoolean(settings.text('Service', 'RemainAfterExit')) === true ||
      settings.last('Service', 'GuessMainPID');
    if (!isChosen) report(type.range, null);
  },
});
