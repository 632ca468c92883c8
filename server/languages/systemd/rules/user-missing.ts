// A network service without User=, or with root named: a hole in it opens the whole machine.
// Source: systemd.exec(5), "User=" and "DynamicUser=".

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive, ExecCommand } from '../nodes.ts';
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

interface Found {
  readonly program: string;
  /** `User=root` stands there. */
  readonly named: boolean;
}

export const userMissing = whole<UnitModel, Found>({
  id: 'systemd/user-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ program, named }) =>
    named
      ? `${program} talks to the network and runs as root; a user of its own keeps a hole in it small.`
      : `Without User= or DynamicUser= ${program} runs as root.`,
  check(model, report) {
    const [start] = startCommands(model);
    if (!start || !isWholeService(model) || !isLongRunning(model) || hasUser(model)) return;
    const [program] = programsOf(model);
    // Some start as root to open their ports or files, and give the rights up by themselves.
    const isAtRisk = program?.network === true || isThirdParty(start.command);
    if (!isAtRisk || program?.dropsRoot || changesUser(start.command)) return;
    const root = rootOf(model);
    if (root && !program?.network) return;
    report(root?.range ?? start.directive.nameRange, {
      program: program?.name ?? programName(start.command),
      named: root !== undefined,
    });
  },
});

/** `User=root`, said outright. */
function rootOf({ settings }: UnitModel): Directive | undefined {
  const user = settings.last('Service', 'User');
  return user && ['root', '0'].includes(user.value.text) ? user : undefined;
}

const hasUser = (model: UnitModel): boolean =>
  isForUser(model) ||
  (model.settings.all('Service', 'User').length > 0 && !rootOf(model)) ||
  readBoolean(model.settings.text('Service', 'DynamicUser')) === true ||
  model.settings.last('Service', 'PAMName') !== undefined;

/** By another program in front, or by an option of its own. */
const changesUser = ({ words }: ExecCommand): boolean =>
  /(?:^|\s)(?:sudo|su|runuser|setpriv|gosu|su-exec|chpst)\s|(?:--user|-u)[= ]/.test(
    words.map(({ value }) => value.text).join(' '),
  );
