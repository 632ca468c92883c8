// A value that systemd reads as another one, or will not take for much longer.
// KillMode=none has a rule of its own, because of what it does; `syslog` is found by the hint of a note.

import { each } from '../../../core/rule.ts';
import { valueNamed } from '../describe.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';

interface Found {
  readonly text: string;
  readonly since: string;
  readonly replacement: string | undefined;
}

export const valueDeprecated = each<UnitModel, Directive, Found>({
  id: 'systemd/value-deprecated',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, since, replacement }) =>
    `${text} is deprecated since systemd ${since}${replacement === undefined ? '' : `, which reads it as ${replacement}`}.`,
  nodes: ({ directives }) =>
    directives.filter(
      ({ name, section, value }) =>
        name !== 'KillMode' && !(section === 'Service' && value.text === 'syslog'),
    ),
  check({ section = '', name, value, range }, report, { vocabulary, target }) {
    const { deprecatedIn, replacement } = valueNamed(vocabulary, section, name, value.text) ?? {};
    if (deprecatedIn === undefined || Number(deprecatedIn) > Number(target.version)) return;
    const fix =
      replacement === undefined
        ? undefined
        : {
            title: `Change to ${replacement}`,
            safe: true,
            edits: [{ range: value.extent, text: replacement }],
          };
    report(
      range,
      { text: `${name}=${value.text}`, since: deprecatedIn, replacement },
      { tags: ['deprecated'], fixes: [fix] },
    );
  },
});
