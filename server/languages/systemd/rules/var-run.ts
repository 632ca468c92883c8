// Paths below /var/run, which is a link to /run and not there yet when early units start.
// Source: tmpfiles.d(5); systemd rewrites such paths with a line in the log.

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';

export const varRun = each<UnitModel, Directive, { readonly name: string }>({
  id: 'systemd/var-run',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  says: ({ name }) =>
    `${name}=: /var/run is an old name of /run, and systemd logs a line whenever it meets it.`,
  nodes: ({ directives }) => directives.filter(({ value }) => value.text.startsWith('/var/run/')),
  check({ section = '', name, value }, report, { vocabulary }) {
    const type = vocabulary.directive(section, name)?.type ?? '';
    if (!['path', 'socketAddress'].includes(type)) return;
    const range = toFile(value, { start: 0, end: '/var/run'.length });
    report(
      range,
      { name },
      { fixes: [{ title: 'Change to /run', safe: true, edits: [{ range, text: '/run' }] }] },
    );
  },
});
