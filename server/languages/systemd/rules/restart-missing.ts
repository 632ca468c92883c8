// A long-running service that says nothing about restarts stays down after its first crash.
// Quiet wherever something else may start it again, or where ending is what it is for.

import type { Fix } from '../../../core/finding.ts';
import { whole } from '../../../core/rule.ts';
import { changing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { isShortTask } from '../programs.ts';
import { readBoolean, type Settings } from '../settings.ts';
import { addLine } from '../write-line.ts';

export const restartMissing = whole<UnitModel, 'nothing' | 'success'>({
  id: 'systemd/restart-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: (said) =>
    said === 'nothing'
      ? 'No Restart=: when this service fails, it stays down until somebody starts it again.'
      : 'Restart=on-success starts the service again when it ends well, and leaves it down when it fails.',
  check(model, report) {
    const start = model.settings.last('Service', 'ExecStart');
    if (!start || !isWholeService(model) || !runsOn(model.settings) || isStartedOnDemand(model)) return;
    if (isSpecial(model.settings) || startsShortTask(model)) return;
    const success = onSuccess(model.settings);
    if (success) report(success.range, 'success', { fixes: [changing(success, 'always')] });
    else report(start.nameRange, 'nothing', { fixes: [addRestart(model, start)] });
  },
});

/** Everything that could say Restart= is in this file. Templates run once per instance, often per connection. */
const isWholeService = ({ type, file, hasTemplateLines }: UnitModel): boolean =>
  type === 'service' && !file.dropIn && !file.template && file.instance === undefined && !hasTemplateLines;

const LONG_RUNNING = ['simple', 'exec', 'forking', 'notify', 'notify-reload'];

function runsOn(settings: Settings): boolean {
  const type = settings.text('Service', 'Type') ?? 'simple';
  const saysRestart = settings.all('Service', 'Restart').length > 0 && !onSuccess(settings);
  return LONG_RUNNING.includes(type) && !saysRestart && settings.last('Service', 'BusName') === undefined;
}

function onSuccess(settings: Settings): Directive | undefined {
  const restart = settings.last('Service', 'Restart');
  return restart?.value.text === 'on-success' ? restart : undefined;
}

/** Targets that mark a moment, not a state: what they pull in does its work and ends. */
const MOMENTS =
  /^(?:sysinit|initrd.*|first-boot.*|shutdown|reboot|halt|poweroff|umount|final|kexec|exit|sleep|suspend.*|hibernate|hybrid-sleep|timers|sockets|paths|emergency|rescue|system-update.*)\.target$/;

/** Without a target that wants it, something else starts the service: a timer, a socket, D-Bus, another unit. */
function isStartedOnDemand({ settings, file }: UnitModel): boolean {
  const wanted = ['WantedBy', 'RequiredBy', 'UpheldBy'].flatMap((name) =>
    wordsOf(settings.inForce('Install', name)),
  );
  const own = file.unit.replace(/\.service$/, '');
  const others = [`${own}.socket`, `${own}.timer`, `${own}.path`];
  const mentioned = ['Requires', 'Wants', 'BindsTo', 'PartOf'].flatMap((name) =>
    wordsOf(settings.inForce('Unit', name)),
  );
  const also = [
    ...wordsOf(settings.inForce('Install', 'Also')),
    ...wordsOf(settings.inForce('Service', 'Sockets')),
  ];
  return (
    !wanted.some((unit) => unit.endsWith('.target') && !MOMENTS.test(unit)) ||
    also.some((unit) => /\.(?:socket|timer|path)$/.test(unit)) ||
    mentioned.some((unit) => others.includes(unit))
  );
}

const wordsOf = (directives: readonly Directive[]): string[] =>
  directives.flatMap(({ value }) => value.text.split(/\s+/));

/** Services of the boot itself, of a terminal or of one connection, and those that say what their end means. */
const isSpecial = (settings: Settings): boolean =>
  readBoolean(settings.text('Service', 'RemainAfterExit')) === true ||
  readBoolean(settings.text('Unit', 'DefaultDependencies')) === false ||
  ['tty', 'tty-force', 'tty-fail', 'socket'].includes(settings.text('Service', 'StandardInput') ?? '') ||
  ['SuccessAction', 'FailureAction', 'ConditionFirstBoot'].some(
    (name) => settings.last('Unit', name) !== undefined,
  );

const startsShortTask = ({ execLines, settings }: UnitModel): boolean =>
  execLines
    .filter(({ directive }) => directive.name === 'ExecStart' && !settings.endedBy(directive))
    .every(({ commands }) =>
      commands.every((command) => isShortTask(command) || isInitScript(command.words[0]?.value.text)),
    );

/** An init script ends at once; its daemon is out of systemd's sight. */
const isInitScript = (program: string | undefined): boolean => program?.startsWith('/etc/init.d/') ?? false;

function addRestart({ source }: UnitModel, { extent }: Directive): Fix | undefined {
  const line = 'Restart=on-failure';
  const edits = addLine(source, extent, line);
  return edits && { title: `Add ${line}`, safe: false, edits };
}
