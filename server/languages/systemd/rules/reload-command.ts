// ExecReload= that does not reload: it restarts or ends the service, asks systemd from inside, or signals nobody.
// Source: systemd.service(5), "ExecReload=".

import { whole } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import { removing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import type { ExecCommand } from '../nodes.ts';
import { programName } from '../programs.ts';
import { commandsOf } from '../service.ts';

interface Found {
  readonly what: string;
}

interface Slip {
  readonly what: string;
  readonly at: Range;
  readonly mild?: boolean;
}

export const reloadCommand = whole<UnitModel, Found>({
  id: 'systemd/reload-command',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ what }) => `${what}.`,
  check(model, report) {
    for (const { directive, command } of commandsOf(model, /^ExecReload$/)) {
      const slip = slipOf(command, model);
      if (!slip) continue;
      const isAlone = model.settings.inForce('Service', 'ExecReload').length === 1 && !slip.mild;
      report(
        slip.at,
        { what: slip.what },
        {
          fixes: isAlone ? [removing([directive])] : [],
          ...(slip.mild ? { severity: 'information' } : {}),
        },
      );
    }
  },
});

/** Signals that most programs end on. */
const ENDING = /^-(?:s\s*)?(?:SIG)?(?:TERM|KILL|INT|9|15|2)$/;

function slipOf(command: ExecCommand, { file }: UnitModel): Slip | undefined {
  const words = command.words.map(({ value }) => value.text);
  const name = programName(command);
  const at = command.range;
  if (name === 'systemctl') {
    const own = words.some(
      (word) => word === file.unit || word === '%n' || word === file.unit.replace(/\.service$/, ''),
    );
    if (own)
      return { what: 'systemctl from inside its own unit waits for a job that waits for this one', at };
  }
  if (/^(?:pkill|killall)$/.test(name)) {
    return {
      what: `${name} finds processes by name, others of that name among them; kill with $MAINPID reaches this service only`,
      at,
      mild: true,
    };
  }
  if (name !== 'kill') return undefined;
  const signal = words.slice(1).find((word) => word.startsWith('-')) ?? '-TERM';
  const number = words.includes('-s') ? `-${words[words.indexOf('-s') + 1] ?? ''}` : signal;
  if (ENDING.test(number)) return { what: `kill ${number} ends the service instead of reloading it`, at };
  const isAimed = words.slice(1).some((word) => /\$\{?\w+\}?|^\d+$|%|\$\(|\//.test(word));
  return isAimed ? undefined : { what: 'kill without a process to signal; the main process is $MAINPID', at };
}
