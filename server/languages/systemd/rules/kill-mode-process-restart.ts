// KillMode=process with Restart= for a server with workers: old workers outlive the restart and keep the port.
// Only for programs whose workers share a listening socket; supervisors of containers rightly leave theirs alone.

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { programName } from '../programs.ts';

/** Servers whose master process shares its listening socket with worker processes. */
const WITH_WORKERS =
  /^(?:apache2|gunicorn\d*|haproxy|httpd|huptime|hypercorn|lighttpd|nginx|php-fpm[\d.]*|puma|squid|unicorn(?:_rails)?|uvicorn|uwsgi|varnishd)$/;

export const killModeProcessRestart = whole<
  UnitModel,
  { readonly program: string; readonly restart: string }
>({
  id: 'systemd/kill-mode-process-restart',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ program, restart }) =>
    `KillMode=process with Restart=${restart}: workers of ${program} outlive a restart and keep the port.`,
  check({ settings, execLines }, report) {
    const killMode = settings.last('Service', 'KillMode');
    const restart = settings.text('Service', 'Restart') ?? 'no';
    if (killMode?.value.text !== 'process' || restart === 'no') return;
    const started = execLines.filter(
      ({ directive }) => directive.name === 'ExecStart' && !settings.endedBy(directive),
    );
    const program = started
      .flatMap(({ commands }) => commands.map(programName))
      .find((name) => WITH_WORKERS.test(name));
    if (program === undefined) return;
    const edits = [{ range: killMode.value.extent, text: 'mixed' }];
    const fix = { title: 'Set KillMode=mixed, which ends the workers too', safe: false, edits };
    report(killMode.range, { program, restart }, { fixes: [fix] });
  },
});
