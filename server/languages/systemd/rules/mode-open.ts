// Permission bits that let everybody on the machine write: UMask=0, folders and sockets with mode 0777.
// Source: systemd.exec(5), "UMask="; systemd.socket(5), "SocketMode=".

import { each } from '../../../core/rule.ts';
import { changing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';

interface Found {
  readonly name: string;
  readonly mode: string;
  readonly what: string;
}

const WRITE_FOR_ALL = 0o002;
const STICKY = 0o1000;

export const modeOpen = each<UnitModel, Directive, Found>({
  id: 'systemd/mode-open',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, mode, what }) => `${name}=${mode} lets everybody on the machine write to ${what}.`,
  nodes: ({ directives, settings }) =>
    directives.filter(
      (directive) => /^(?:UMask|\w+Mode)$/.test(directive.name) && !settings.endedBy(directive),
    ),
  check(directive, report, { vocabulary }) {
    const { name, section = '', value, range } = directive;
    if (vocabulary.directive(section, name)?.type !== 'octal' || !/^[0-7]{1,4}$/.test(value.text)) return;
    const bits = Number.parseInt(value.text, 8);
    const isMask = name === 'UMask';
    // 0666 is what systemd itself gives a socket.
    const isOpen = isMask
      ? (bits & WRITE_FOR_ALL) === 0
      : (bits & WRITE_FOR_ALL) !== 0 && (bits & STICKY) === 0 && name !== 'SocketMode';
    if (!isOpen) return;
    const what = isMask ? 'the files that the service creates' : 'the folder';
    report(
      range,
      { name, mode: value.text, what },
      { fixes: [changing(directive, isMask ? '0027' : '0750')] },
    );
  },
});
