// A format for a date: systemd takes %Y, %m and %d for specifiers and fills in something else.
// Source: systemd.unit(5), "Specifiers".

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';

export const dateSpecifier = each<UnitModel, Directive, string>({
  id: 'systemd/date-specifier',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (format) =>
    `systemd reads the percent signs of ${format} as specifiers of its own; for a date they are doubled.`,
  nodes: ({ directives }) => directives.filter(({ value }) => value.text.includes('%')),
  check({ section = '', name, value }, report, { vocabulary }) {
    const isExec = vocabulary.directive(section, name)?.type === 'exec';
    for (const { format, start } of formatsIn(value.text)) {
      const range = toFile(value, { start, end: start + format.length });
      const doubled = format.replace(/%%|%/g, '%%');
      // Only a program makes a date of it.
      const fixes = isExec
        ? [{ title: `Change to ${doubled}`, safe: false, edits: [{ range, text: doubled }] }]
        : [];
      report(range, format, { fixes });
    }
  },
});

interface Format {
  readonly format: string;
  readonly start: number;
}

/** Behind `date`, and what can hardly be meant otherwise. */
function formatsIn(text: string): Format[] {
  const behindDate = [...text.matchAll(/\bdate\s(?:[^;|&)'"`]*\s)?["']?(\+[^\s"'`)]*)/g)].flatMap(
    ({ 0: all, 1: format = '', index }) =>
      // Doubled signs and those that are none of systemd's are right, or found by another rule.
      /(?<!%)(?:%%)*%[A-Za-z]/.test(format) ? { format, start: index + all.length - format.length } : [],
  );
  if (behindDate.length > 0) return behindDate;
  return [...text.matchAll(/(?<!%)(?:%%)*(%Y([-_./]?)%m\2%d)/g)].map(({ 0: all, 1: format = '', index }) => ({
    format,
    start: index + all.length - format.length,
  }));
}
