// A % with a letter that stands for nothing. In command lines and names of users systemd refuses the unit.
// Source: systemd.unit(5), "Specifiers".

import { isOpaque, toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';

interface Found {
  readonly text: string;
  readonly since: string | undefined;
}

export const specifierUnknown = each<UnitModel, Directive, Found>({
  id: 'systemd/specifier-unknown',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, since }) =>
    since === undefined
      ? `systemd knows no specifier ${text}; a percent sign for the program is written %%.`
      : `The specifier ${text} exists since systemd ${since}.`,
  nodes: ({ directives }) => directives.filter(({ value }) => value.text.includes('%')),
  check({ section = '', name, value }, report, { vocabulary, target }) {
    const record = vocabulary.directive(section, name);
    if (!record?.specifiers && record?.type !== 'exec') return;
    const isFatal = record.fatal === true && !/^[@:+!|]*-/.test(value.text);
    for (const { 0: text, index } of value.text.matchAll(/%[%A-Za-z0-9]/g)) {
      const at = { start: index, end: index + text.length };
      if (text === '%%' || isOpaque(value, at)) continue;
      const known = vocabulary.specifier(text.slice(1));
      const { since } = known ?? {};
      if (known && target.versions.some((version) => Number(since ?? 0) <= Number(version))) continue;
      const start = toFile(value, at).start;
      const double = {
        title: `Change to %${text}`,
        safe: false,
        edits: [{ range: { start, end: start }, text: '%' }],
      };
      report(
        toFile(value, at),
        { text, since },
        {
          fixes: since === undefined ? [double] : [],
          ...(isFatal ? { severity: 'error' } : {}),
          ...(since === undefined ? {} : { target }),
        },
      );
    }
  },
});
