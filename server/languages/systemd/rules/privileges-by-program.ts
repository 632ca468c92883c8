// sudo, su and their kin in a command line: they hide the real process, open a session, and fail in a sandbox.
// Source: systemd.exec(5), "User=" and "NoNewPrivileges=".

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { programName } from '../programs.ts';
import { allCommands } from '../service.ts';
import { readBoolean } from '../settings.ts';

interface Found {
  readonly program: string;
  readonly blocked: boolean;
  readonly raises: boolean;
}

export const privilegesByProgram = whole<UnitModel, Found>({
  id: 'systemd/privileges-by-program',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ program, blocked, raises }) => {
    if (blocked) return `NoNewPrivileges=yes keeps ${program} from changing the user, so this command fails.`;
    return raises
      ? `${program} is not needed here: the prefix + runs a command with full rights, and User= chooses another user.`
      : `${program} stands between systemd and the service: signals and the exit code are those of ${program}. User= does the same without it.`;
  },
  check(model, report) {
    const { settings } = model;
    const blocked = readBoolean(settings.text('Service', 'NoNewPrivileges')) === true;
    for (const { command } of allCommands(model)) {
      const program = programName(command);
      const [word] = command.words;
      if (!word || !/^(?:sudo|su|runuser|doas|pkexec)$/.test(program)) continue;
      const raises =
        program === 'sudo' && !command.words.some(({ value }) => /^-(?:u|-user)/.test(value.text));
      // The prefix + lifts the sandbox for this command.
      const isBlocked = blocked && !command.prefixes.includes('+') && program !== 'runuser';
      report(word.range, { program, blocked: isBlocked, raises }, isBlocked ? { severity: 'warning' } : {});
    }
  },
});
