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
  check({ own, source }, report) {
    const last = source.line(source.lineCount - 1);
    if (last.start === last.end) return;
    // What a template engine ends its output with is not known here.
    if (own.templated) return;
    const at = last.end;
    const edits = [{ range: { start: at, end: at }, text: source.lineEnd }];
    report(last, null, { fixes: [{ title: 'End the last line', safe: true, edits }] });
  },
});
