// A stop that leaves no time to finish: SIGKILL first, or a timeout of a few seconds for something with state.
// Source: systemd.kill(5), "KillSignal="; systemd.service(5), "TimeoutStopSec=".

import { whole } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import type { UnitModel } from '../model.ts';
import { programName } from '../programs.ts';
import { commandsOf, programsOf, secondsOf } from '../service.ts';

interface Found {
  readonly what: string;
}

/** A connection, a transaction or a dump takes longer than this to end. */
const HASTY_S = 5;

export const stopForced = whole<UnitModel, Found>({
  id: 'systemd/stop-forced',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ what }) => `${what}.`,
  check(model, report) {
    const signal = model.settings.last('Service', 'KillSignal');
    if (signal && /^(?:SIG)?KILL$|^9$/.test(signal.value.text)) {
      report(signal.range, {
        what: 'KillSignal=SIGKILL ends the service without a chance to finish its work',
      });
    }
    for (const at of killsInStop(model))
      report(at, {
        what: 'kill -9 ends the service without a chance to finish; without ExecStop= systemd sends SIGTERM first',
      });
    checkTimeout(model, (at, what, mild) => report(at, { what }, mild ? { severity: 'information' } : {}));
  },
});

const killsInStop = (model: UnitModel): Range[] =>
  commandsOf(model, 'ExecStop')
    .filter(({ command }) => /^(?:kill|pkill|killall)$/.test(programName(command)))
    .filter(({ command }) => command.words.some(({ value }) => /^-(?:9|KILL|SIGKILL)$/.test(value.text)))
    .map(({ command }) => command.range);

function checkTimeout(model: UnitModel, report: (at: Range, what: string, mild: boolean) => void): void {
  const { settings } = model;
  for (const name of ['TimeoutStopSec', 'TimeoutSec']) {
    const setting = settings.last('Service', name);
    const seconds = secondsOf(model, 'Service', name);
    if (!setting || seconds === undefined) continue;
    const program = programsOf(model).find(({ kind }) =>
      ['database', 'broker', 'search', 'runtime', 'proxy'].includes(kind),
    );
    if (seconds === 0 || !Number.isFinite(seconds)) {
      if (name === 'TimeoutStopSec')
        report(
          setting.range,
          `${name}=${setting.value.text} waits for ever: a service that hangs holds up the shutdown of the machine`,
          true,
        );
    } else if (program && seconds < HASTY_S) {
      report(
        setting.range,
        `${name}=${setting.value.text}: ${program.name} is killed after ${seconds} s, in the middle of what it was finishing`,
        false,
      );
    }
  }
}
