// Type=notify where the report of readiness cannot arrive: it comes from a child of a shell, or from nobody.
// Source: systemd.service(5), "NotifyAccess=".

import { whole } from '../../../core/rule.ts';
import { adding, changing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import { programName, SHELLS, shellScript } from '../programs.ts';
import { isWholeService, startCommands } from '../service.ts';

export const notifyAccess = whole<UnitModel, { readonly type: string; readonly shell: string }>({
  id: 'systemd/notify-access',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ type, shell }) =>
    `With Type=${type} only the main process may report that it is ready, and that is ${shell}: what it starts is not heard.`,
  check(model, report) {
    const { settings } = model;
    const type = settings.last('Service', 'Type');
    const access = settings.last('Service', 'NotifyAccess');
    if (
      !isWholeService(model) ||
      !type ||
      !/^notify/.test(type.value.text) ||
      /^(?:all|exec)$/.test(access?.value.text ?? '')
    )
      return;
    for (const { command } of startCommands(model)) {
      const name = programName(command);
      const script = shellScript(command)?.value.text ?? '';
      if (!SHELLS.includes(name) || /\bexec\b|systemd-notify/.test(script)) continue;
      // A script by its path may well end in exec; only a script in the unit can be read.
      if (script === '') continue;
      report(
        type.range,
        { type: type.value.text, shell: name },
        {
          fixes: [access ? changing(access, 'all') : adding(model, 'Service', 'NotifyAccess=all')],
        },
      );
    }
  },
});
