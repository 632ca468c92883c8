// A line that is neither a section, nor a directive, nor a comment. A broken section header stops the whole unit.
// Source: systemd.syntax(7).

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { MalformedLine } from '../nodes.ts';

type Fault = MalformedLine['fault'] | 'outside' | 'undecodable';

const SAYS: Readonly<Record<Fault, string>> = {
  'header-broken': 'This section header does not end with "]", and systemd does not load the unit.',
  'equals-missing': 'This line has no "=", and systemd ignores it.',
  'name-missing': 'There is no name in front of the "=", and systemd ignores the line.',
  undecodable:
    'A character here could not be decoded: systemd wants UTF-8, and does not load a unit with anything else.',
  outside: 'This directive stands in no section, and systemd ignores it.',
};

export const lineMalformed = whole<UnitModel, Fault>({
  id: 'systemd/line-malformed',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (fault) => SAYS[fault],
  check({ nodes, headers, hasTemplateLines }, report) {
    for (const node of nodes) {
      if (
        node.kind === 'directive' &&
        node.section === undefined &&
        (headers.length > 0 || !hasTemplateLines)
      )
        report(node.range, 'outside');
      if (node.kind === 'directive' && node.value.text.includes(UNDECODED)) report(node.range, 'undecodable');
      if (node.kind !== 'malformed') continue;
      const { fault, range, text } = node;
      const header = /^\[\s*([\w-]+)\s*\]?\s*(.*)$/.exec(text);
      if (fault !== 'header-broken' || !header)
        report(range, fault, fault === 'header-broken' ? { severity: 'error' } : {});
      else {
        const [, name = '', rest = ''] = header;
        const remark = /^[#;]/.test(rest) ? `${rest}\n` : '';
        const edits = rest === '' || remark !== '' ? [{ range, text: `${remark}[${name}]` }] : undefined;
        report(range, fault, {
          severity: 'error',
          fixes: [edits && { title: `Change to [${name}]`, safe: false, edits }],
        });
      }
    }
  },
});

/** What a decoder puts in the place of bytes that are no UTF-8; hardly anybody means the sign itself. */
const UNDECODED = '\ufffd';
