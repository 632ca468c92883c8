// A line that is neither a section, nor a directive, nor a comment. A broken section header stops the whole unit.
// Source: systemd.syntax(7).

import { whole } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import type { UnitModel } from '../model.ts';
import type { MalformedLine } from '../nodes.ts';

type Fault = MalformedLine['fault'] | 'outside' | 'undecodable' | 'cut' | 'endless';

const SAYS: Readonly<Record<Fault, string>> = {
  'header-broken': 'This section header does not end with "]", and systemd does not load the unit.',
  'equals-missing': 'This line has no "=", and systemd ignores it.',
  'name-missing': 'There is no name in front of the "=", and systemd ignores the line.',
  cut: 'systemd takes this NUL character for the end of the line, and what follows for a line of its own.',
  endless:
    'This line, with those that go on with it, is longer than 1 MiB, and systemd does not load the unit.',
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
  check(model, report) {
    const { nodes, headers, hasTemplateLines } = model;
    for (const range of cutsIn(model)) report(range, 'cut');
    for (const range of endlessIn(model)) report(range, 'endless', { severity: 'error' });
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

function* cutsIn({ source: { text } }: UnitModel): Iterable<Range> {
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1))
    yield { start: at, end: at + 1 };
}

/** Starts of lines that do not fit into what systemd reads a line into, in bytes; remarks count as well. */
function endlessIn({ source: { text }, nodes }: UnitModel): Range[] {
  if (text.length < LONGEST_LINE) return [];
  return nodes
    .filter(({ extent }) => extent.end - extent.start > LONGEST_LINE)
    .map(({ extent: { start } }) => ({ start, end: start + SHOWN }));
}

const LONGEST_LINE = 1_048_576;
/** Enough of the line to find it by. */
const SHOWN = 20;
