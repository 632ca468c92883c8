// ExecReload= that does not reload: it restarts or ends the service, asks systemd from inside, or signals nobody.
// Source: systemd.service(5), "ExecReload=".

import type { Severity } from '../../../core/finding.ts';
import { whole } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import { removing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import type { ExecCommand } from '../nodes.ts';
import { programName } from '../programs.ts';
import { commandsOf, startCommands } from '../service.ts';

interface Found {
  readonly what: string;
}

interface Slip {
  readonly what: string;
  readonly at: Range;
  readonly severity?: Severity;
}

export const reloadCommand = whole<UnitModel, Found>({
  id: 'systemd/reload-command',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ what }) => `${what}.`,
  check(model, report) {
    for (const { directive, command } of commandsOf(model, 'ExecReload')) {
      const slip = slipOf(command, model);
      if (!slip) continue;
      const isAlone =
        model.settings.inForce('Service', 'ExecReload').length === 1 && slip.severity === undefined;
      report(
        slip.at,
        { what: slip.what },
        {
          fixes: isAlone ? [removing([directive])] : [],
          ...(slip.severity ? { severity: slip.severity } : {}),
        },
      );
    }
  },
});

/** Signals that most programs end on. */
const ENDING = /^-(?:s\s*)?(?:SIG)?(?:TERM|KILL|INT|9|15|2)$/;

function slipOf(command: ExecCommand, model: UnitModel): Slip | undefined {
  const name = programName(command);
  const at = command.range;
  if (name === 'systemctl') return asksForItself(command, model) ? { what: WAITS, at } : undefined;
  if (name === 'kill') return tellsOfItsReload(model) ? undefined : slipOfKill(command);
  if (!/^(?:pkill|killall)$/.test(name)) return undefined;
  const what = `${name} finds processes by name, others of that name among them; kill with $MAINPID reaches this service only`;
  return { what, at, severity: 'information' };
}

const WAITS = 'systemctl from inside its own unit waits for a job that waits for this one';

const asksForItself = ({ words }: ExecCommand, { file }: UnitModel): boolean =>
  words.some(({ value }) => [file.unit, '%n', file.unit.replace(/\.service$/, '')].includes(value.text));

/** HAProxy's master tells systemd by itself when the new worker is ready. */
const tellsOfItsReload = (model: UnitModel): boolean =>
  startCommands(model).some(({ command }) => programName(command) === 'haproxy');

function slipOfKill(command: ExecCommand): Slip {
  const [, ...words] = command.words.map(({ value }) => value.text);
  const at = command.range;
  const named = words.includes('-s') ? `-${words[words.indexOf('-s') + 1] ?? ''}` : undefined;
  const signal = named ?? words.find((word) => word.startsWith('-')) ?? '-TERM';
  if (ENDING.test(signal)) return { what: `kill ${signal} ends the service instead of reloading it`, at };
  const isAimed = words.some((word) => /\$\{?\w+\}?|^\d+$|%|\$\(|\//.test(word));
  if (!isAimed) return { what: 'kill without a process to signal; the main process is $MAINPID', at };
  const what = 'A signal only asks for the reload: systemctl reload returns before it is done, or has failed';
  return { what, at, severity: 'hint' };
}
