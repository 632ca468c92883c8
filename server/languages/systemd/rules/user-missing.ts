// A network service without User=: it runs as root, and a hole in it opens the whole machine.
// Source: systemd.exec(5), "User=" and "DynamicUser=".

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { isForUser, isLongRunning, isWholeService, programsOf, startCommands } from '../service.ts';
import { readBoolean } from '../settings.ts';

export const userMissing = whole<UnitModel, { readonly program: string }>({
  id: 'systemd/user-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ program }) => `Without User= or DynamicUser= ${program} runs as root.`,
  check(model, report) {
    const { settings } = model;
    if (!isWholeService(model) || !isLongRunning(model) || settings.all('Service', 'User').length > 0) return;
    if (
      isForUser(model) ||
      readBoolean(settings.text('Service', 'DynamicUser')) === true ||
      settings.last('Service', 'PAMName')
    )
      return;
    const [start] = startCommands(model);
    const [program] = programsOf(model);
    // Some start as root to open their ports or files, and give the rights up by themselves.
    if (!start || !program?.network || program.dropsRoot) return;
    const words = start.command.words.map(({ value }) => value.text).join(' ');
    if (/(?:^|\s)(?:sudo|su|runuser|setpriv|gosu|su-exec|chpst)\s|(?:--user|-u)[= ]/.test(words)) return;
    report(start.directive.nameRange, { program: program.name });
  },
});
