// Layout: headers at the margin, statements indented alike, no blanks at line ends. What stands between the
// words of a line is the writer's choice and stays.

import type { TextEdit } from '../../core/text.ts';
import type { HaproxyModel } from './model.ts';
import type { Line } from './nodes.ts';

/** Templates are left alone: their engine may need the blanks. */
export function format(model: HaproxyModel): readonly TextEdit[] {
  if (model.own.templated) return [];
  const indent = usualIndent(model);
  let inSection = false;
  return model.lines.flatMap((line) => {
    inSection ||= line.kind === 'header';
    return [...indentEdit(line, wantedIndent(line, inSection, indent), model), ...trailingEdit(line, model)];
  });
}

/** Conditional blocks and remarks keep their place: who set them apart had a reason. */
function wantedIndent(line: Line, inSection: boolean, indent: string): string | undefined {
  if (line.kind === 'header') return '';
  return line.kind === 'statement' && inSection ? indent : undefined;
}

/** The indentation that most statements have; four spaces where they have none. */
function usualIndent({ lines, source }: HaproxyModel): string {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [first] = line.words;
    if (line.kind !== 'statement' || !first) continue;
    const lead = source.slice({ start: line.range.start, end: first.range.start });
    if (lead !== '') counts.set(lead, (counts.get(lead) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? '    ';
}

function indentEdit(
  { range, words }: Line,
  wanted: string | undefined,
  { source }: HaproxyModel,
): readonly TextEdit[] {
  const [first] = words;
  if (wanted === undefined || !first) return [];
  const lead = { start: range.start, end: first.range.start };
  const text = source.slice(lead);
  return text === wanted || text.startsWith('\uFEFF') ? [] : [{ range: lead, text: wanted }];
}

/** Blanks at the end belong to nothing, except behind a backslash, which makes one of them a part of a word. */
function trailingEdit({ range }: Line, { source }: HaproxyModel): readonly TextEdit[] {
  const text = source.slice(range);
  const kept = text.trimEnd();
  if (kept === text || kept.endsWith('\\') || kept === '\uFEFF') return [];
  return [{ range: { start: range.start + kept.length, end: range.end }, text: '' }];
}
