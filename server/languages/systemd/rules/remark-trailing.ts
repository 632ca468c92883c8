// A remark behind a value. systemd knows comments on lines of their own only, so the remark is part of the value.
// Source: systemd.syntax(7).

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { trailingRemark } from '../trailing-remark.ts';

export const remarkTrailing = each<UnitModel, Directive, string>({
  id: 'systemd/remark-trailing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (name) =>
    `This is no comment but part of ${name}=: systemd knows comments on lines of their own only.`,
  nodes: ({ directives }) => directives,
  check(directive, report, { vocabulary, source }) {
    const { section = '', name, value, comments, extent, range } = directive;
    const record = vocabulary.directive(section, name);
    const remark = record && trailingRemark(directive, record);
    if (!remark) return;
    const end = value.text.slice(0, remark.start).trimEnd().length;
    const tail = toFile(value, { start: end, end: remark.end });
    const text = value.text.slice(remark.start).replace(/^;/, '#');
    const isOneLine =
      comments.length === 0 && source.position(range.start).line === source.position(range.end).line;
    const fix = {
      title: 'Move the remark to a line of its own',
      safe: false,
      edits: [
        { range: { start: extent.start, end: extent.start }, text: `${text}${source.lineEnd}` },
        { range: tail, text: '' },
      ],
    };
    report(toFile(value, remark), name, { fixes: isOneLine ? [fix] : [] });
  },
});
