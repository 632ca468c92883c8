// A last line without a line end, which HAProxy takes for a file cut short.
// Source: HAProxy configuration manual, 2.1; the program's message "Missing LF on last line".

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';

/** The last line does not end. */
export const finalNewlineMissing = whole<HaproxyModel, null>({
  id: 'haproxy/final-newline-missing',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  says: () => 'The last line has no line end, so HAProxy takes the file for truncated and refuses it.',
  check({ lines, source }, report) {
    const last = lines.at(-1);
    if (!last || last.range.start === last.range.end) return;
    // What a template engine ends its output with is not known here.
    if (lines.some(({ kind }) => kind === 'template')) return;
    const at = last.range.end;
    const edits = [{ range: { start: at, end: at }, text: source.lineEnd }];
    report(last.range, null, { fixes: [{ title: 'End the last line', safe: true, edits }] });
  },
});
