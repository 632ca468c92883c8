// A network service without User=: it runs as root, and a hole in it opens the whole machine.
// Source: systemd.exec(5), "User=" and "DynamicUser=".

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { ExecCommand } from '../nodes.ts';
import { programName } from '../programs.ts';
import {
  isForUser,
  isLongRunning,
  isThirdParty,
  isWholeService,
  programsOf,
  startCommands,
} from '../service.ts';
import { readBoolean } from '../settings.ts';

export const userMissing = whole<UnitModel, { readonly program: string }>({
  id: 'systemd/user-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ program }) => `Without User= or DynamicUser= ${program} runs as root.`,
  check(model, report) {
    const [start] = startCommands(model);
    if (!start || !isWholeService(model) || !isLongRunning(model) || hasUser(model)) return;
    const [program] = programsOf(model);
    // Some start as root to open their ports or files, and give the rights up by themselves.
    const isAtRisk = program?.network === true || isThirdParty(start.command);
    if (!isAtRisk || program?.dropsRoot || changesUser(start.command)) return;
    report(start.directive.nameRange, { program: program?.name ?? programName(start.command) });
  },
});

const hasUser = (model: UnitModel): boolean =>
  isForUser(model) ||
  model.settings.all('Service', 'User').length > 0 ||
  readBoolean(model.settings.text('Service', 'DynamicUser')) === true ||
  model.settings.last('Service', 'PAMName') !== undefined;

/** By another program in front, or by an option of its own. */
const changesUser = ({ words }: ExecCommand): boolean =>
  /(?:^|\s)(?:sudo|su|runuser|setpriv|gosu|su-exec|chpst)\s|(?:--user|-u)[= ]/.test(
    words.map(({ value }) => value.text).join(' '),
  );
