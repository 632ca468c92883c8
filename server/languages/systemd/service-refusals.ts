// What a service must have, and what must not stand together, or systemd refuses to load it.
// Other types of units are in refusals.ts. Source: systemd.service(5).

import { isOpaque } from '../../core/mapped-text.ts';
import { isPassedOver } from './exec-faults.ts';
import type { UnitModel } from './model.ts';
import type { Directive } from './nodes.ts';
import { readBoolean } from './settings.ts';

export interface Refusal {
  /** What is wrong, as a sentence. */
  readonly says: string;
  /** The directive that is too much; absent where something is missing. */
  readonly directive?: Directive | undefined;
  /** A value that would do. */
  readonly instead?: string;
  /** Only versions before this one refuse it. */
  readonly until?: number;
}

/** Reasons of a service. */
export function* serviceRefusals(model: UnitModel): Iterable<Refusal> {
  yield* serviceCommands(model);
  yield* oneshot(model);
  const { settings } = model;
  const type = settings.last('Service', 'Type');
  if (type?.value.text === 'dbus' && !settings.last('Service', 'BusName')) {
    yield { says: 'Type=dbus needs a BusName=', directive: type };
  }
  const mode = settings.last('Service', 'KillMode');
  if (settings.last('Service', 'PAMName') && mode && ['process', 'none'].includes(mode.value.text)) {
    yield {
      says: `PAMName= does not go with KillMode=${mode.value.text}`,
      directive: mode,
      instead: 'mixed',
    };
  }
}

const isOneshot = ({ settings }: UnitModel): boolean => settings.text('Service', 'Type') === 'oneshot';

function* serviceCommands(model: UnitModel): Iterable<Refusal> {
  const { settings, execLines } = model;
  const type = settings.last('Service', 'Type');
  if (type && isOpaque(type.value)) return;
  const lines = execLines.filter(
    ({ directive }) => directive.name === 'ExecStart' && !settings.endedBy(directive),
  );
  const starts = lines.flatMap(({ directive, commands }) =>
    commands.filter((command) => !isPassedOver(command)).map(() => directive),
  );
  const isUnclear = lines.some(({ directive }) => isOpaque(directive.value));
  if (starts.length === 0 && !isUnclear) yield* missingStart(model);
  else if (type && type.value.text !== 'oneshot' && starts.length > 1) {
    yield {
      says: `Type=${type.value.text} takes one ExecStart= command, not ${starts.length}; several are for Type=oneshot`,
      directive: starts.at(-1),
    };
  } else if (!type && starts.length > 1) {
    yield {
      says: `A service takes one ExecStart= command, not ${starts.length}; several are for Type=oneshot`,
      directive: starts.at(-1),
    };
  }
}

/** Nothing to start is right for a oneshot service that only ends something later, or acts on its own success. */
function* missingStart({ settings }: UnitModel): Iterable<Refusal> {
  const type = settings.text('Service', 'Type');
  const canDoWithout = type === undefined ? !settings.last('Service', 'BusName') : type === 'oneshot';
  const stays = readBoolean(settings.text('Service', 'RemainAfterExit')) === true;
  const stops = settings.inForce('Service', 'ExecStop').length > 0;
  const acts = (settings.text('Unit', 'SuccessAction') ?? 'none') !== 'none';
  if (canDoWithout && (acts || (stays && stops))) return;
  const emptied = settings.all('Service', 'ExecStart').at(-1);
  yield { says: 'The service has no ExecStart=', directive: emptied };
}

function* oneshot(model: UnitModel): Iterable<Refusal> {
  const { settings } = model;
  if (!isOneshot(model)) return;
  const restart = settings.last('Service', 'Restart');
  const how = restart?.value.text ?? '';
  if (['always', 'on-success'].includes(how)) {
    yield { says: `Type=oneshot does not go with Restart=${how}`, directive: restart, instead: 'on-failure' };
  } else if (['on-failure', 'on-abnormal', 'on-watchdog', 'on-abort'].includes(how)) {
    yield {
      says: `Type=oneshot goes with Restart=${how} only since systemd 244`,
      directive: restart,
      until: 244,
    };
  }
  const force = settings.last('Service', 'RestartForceExitStatus');
  if (force)
    yield {
      says: 'Type=oneshot goes with RestartForceExitStatus= only since systemd 256',
      directive: force,
      until: 256,
    };
  const exit = settings.last('Service', 'ExitType');
  if (exit?.value.text === 'cgroup')
    yield { says: 'Type=oneshot does not go with ExitType=cgroup', directive: exit, instead: 'main' };
}
