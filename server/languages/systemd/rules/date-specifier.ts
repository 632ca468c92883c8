// A format for date in a command line: systemd takes %Y, %m and %d for specifiers and fills in something else.
// Source: systemd.unit(5), "Specifiers".

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { ExecLine } from '../nodes.ts';

export const dateSpecifier = each<UnitModel, ExecLine, string>({
  id: 'systemd/date-specifier',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (format) =>
    `systemd reads the percent signs of ${format} as specifiers of its own; for date they are doubled.`,
  nodes: ({ execLines }) => execLines.filter(({ directive }) => directive.value.text.includes('+')),
  check({ directive: { value } }, report) {
    for (const { 1: format = '', index, 0: text } of value.text.matchAll(
      /\bdate\s(?:[^;|&)'"`]*\s)?["']?(\+[^\s"'`)]*)/g,
    )) {
      // Doubled signs and those that are none of systemd's are right, or found by another rule.
      if (!/(?<!%)(?:%%)*%[A-Za-z]/.test(format)) continue;
      const start = index + text.length - format.length;
      const range = toFile(value, { start, end: start + format.length });
      const doubled = format.replace(/%%|%/g, '%%');
      report(range, format, {
        fixes: [{ title: `Change to ${doubled}`, safe: false, edits: [{ range, text: doubled }] }],
      });
    }
  },
});
