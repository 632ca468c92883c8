// A backslash in front of a character that makes no escape: systemd keeps both and logs it, or drops the line.
// One in front of a blank at the end of a line was meant to go on with the next.
// Source: systemd.syntax(7), "Quoting".

import type { Fix } from '../../../core/finding.ts';
import { isOpaque, toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { Range, SourceText } from '../../../core/text.ts';
import type { UnitModel } from '../model.ts';
import type { Directive, UnitWord } from '../nodes.ts';
import { readEscape, splitWords } from '../parse-words.ts';

interface Found {
  readonly text: string;
  readonly outcome: Outcome;
}

type Outcome = 'handed-over' | 'dropped' | 'ends';

const SAYS: Readonly<Record<Outcome, (text: string) => string>> = {
  'handed-over': (text) => `"${text}" is no escape; systemd hands over the backslash as well.`,
  dropped: (text) => `"${text}" is no escape, and systemd ignores the whole line.`,
  ends: () => 'A blank behind this backslash ends the line here: the next one does not belong to it.',
};

export const escapeUnknown = each<UnitModel, Directive, Found>({
  id: 'systemd/escape-unknown',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, outcome }) => SAYS[outcome](text),
  nodes: ({ directives }) => directives,
  check(directive, report, { vocabulary, source }) {
    const { section = '', name, value } = directive;
    const type = vocabulary.directive(section, name)?.type ?? '';
    if (!TYPES.includes(type) || !value.text.includes('\\')) return;
    const outcome = type === 'exec' ? 'handed-over' : 'dropped';
    for (const word of splitWords(value, 'kept')) {
      for (const { at, text } of unknownEscapes(word)) {
        const range = toFile(value, { start: at, end: at + text.length });
        report(range, { text, outcome }, { fixes: [double(range.start)] });
      }
    }
    const blanks = value.text.endsWith('\\') ? blanksBehind(directive, source) : undefined;
    if (blanks)
      report(
        { start: blanks.start - 1, end: blanks.start },
        { text: '\\', outcome: 'ends' },
        { fixes: [remove(blanks)] },
      );
  },
});

const double = (at: number): Fix => ({
  title: 'Double the backslash',
  safe: false,
  edits: [{ range: { start: at, end: at }, text: '\\' }],
});

const remove = (range: Range): Fix => ({
  title: 'Remove the blanks, so that the line goes on',
  safe: false,
  edits: [{ range, text: '' }],
});

/** The rest of the last line; `undefined` where nothing stands there. */
function blanksBehind({ range: { end } }: Directive, source: SourceText): Range | undefined {
  const line = source.line(source.position(end).line);
  return line.end > end ? { start: end, end: line.end } : undefined;
}

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
