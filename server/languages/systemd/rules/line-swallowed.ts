// A backslash at the end of a line that was the last one: the directive or header below becomes part of the value.
// Who goes on with a value indents it; only what stands at the start of its line is found. Source: systemd.syntax(7).

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import type { Range, SourceText } from '../../../core/text.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';

interface Found {
  readonly name: string;
  readonly swallowed: string;
}

export const lineSwallowed = each<UnitModel, Directive, Found>({
  id: 'systemd/line-swallowed',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, swallowed }) =>
    `The backslash in the line above makes ${swallowed} a part of ${name}=; systemd does not see it.`,
  nodes: ({ directives, source }) => (/\\\r?\n/.test(source.text) ? directives : []),
  check(directive, report, { source, vocabulary }) {
    const { section = '', name } = directive;
    for (const line of linesBelow(directive, source)) {
      const [found = '', header, known] =
        /^(?:\[(\w+)\](?=\s*$)|([A-Z]\w+)[ \t]*=)/.exec(source.slice(line)) ?? [];
      const isMeant =
        header === undefined
          ? vocabulary.directive(section, known ?? '') !== undefined
          : vocabulary.section(header) !== undefined;
      if (!isMeant) continue;
      const range = { start: line.start, end: line.start + found.length };
      return report(range, { name, swallowed: found }, { fixes: [withoutBackslash(line.start, source)] });
    }
  },
});

/** Lines of the value behind the first one, remarks between them included. */
function linesBelow({ range }: Directive, source: SourceText): Range[] {
  if (!source.slice(range).includes('\n')) return [];
  const first = source.position(range.start).line;
  const last = source.position(range.end).line;
  return Array.from({ length: last - first }, (_, index) => source.line(first + 1 + index));
}

function withoutBackslash(below: number, source: SourceText): Fix | undefined {
  const at = source.text.lastIndexOf('\\', below);
  const rest = source.text.slice(at + 1, below);
  if (rest.trim() !== '') return undefined;
  const start = source.text.slice(0, at).trimEnd().length;
  return { title: 'Remove the backslash', safe: false, edits: [{ range: { start, end: at + 1 }, text: '' }] };
}
