// A backslash in front of a character that makes no escape: systemd keeps both and logs it, or drops the line.
// Source: systemd.syntax(7), "Quoting".

import { isOpaque, toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive, UnitWord } from '../nodes.ts';
import { readEscape, splitWords } from '../parse-words.ts';

interface Found {
  readonly text: string;
  readonly dropped: boolean;
}

export const escapeUnknown = each<UnitModel, Directive, Found>({
  id: 'systemd/escape-unknown',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, dropped }) =>
    dropped
      ? `"${text}" is no escape, and systemd ignores the whole line.`
      : `"${text}" is no escape; systemd hands over the backslash as well.`,
  nodes: ({ directives }) => directives,
  check({ section = '', name, value }, report, { vocabulary }) {
    const type = vocabulary.directive(section, name)?.type ?? '';
    if (!TYPES.includes(type) || !value.text.includes('\\')) return;
    for (const word of splitWords(value, 'kept')) {
      for (const { at, text } of unknownEscapes(word)) {
        const range = toFile(value, { start: at, end: at + text.length });
        const fix = {
          title: 'Double the backslash',
          safe: false,
          edits: [{ range: { start: range.start, end: range.start }, text: '\\' }],
        };
        report(range, { text, dropped: type !== 'exec' }, { fixes: [fix] });
      }
    }
  },
});

const TYPES = ['exec', 'environmentAssignments'];

function unknownEscapes({ raw, at, value }: UnitWord): { readonly at: number; readonly text: string }[] {
  const found: { at: number; text: string }[] = [];
  if (raw === '\\;' || (isOpaque(value) && /\{\{|<%/.test(raw))) return found;
  for (let offset = raw.indexOf('\\'); offset >= 0 && offset < raw.length - 1; ) {
    const read = readEscape(raw, offset);
    if (!read) found.push({ at: at.start + offset, text: raw.slice(offset, offset + 2) });
    offset = raw.indexOf('\\', offset + (read?.length ?? 2));
  }
  return found;
}
