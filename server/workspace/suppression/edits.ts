// Edits of the comments that suppress. Each takes whole lines where nothing but the comment stands on them.

import type { Range, SourceText, TextEdit } from '../../core/text.ts';
import type { NamedRule } from './comment.ts';

/** Takes a comment out, with its line where it stands alone, else with the blanks in front of it. */
export function removeComment(source: SourceText, { start, end }: Range): TextEdit {
  const { line } = source.position(start);
  const before = source.text.slice(source.lineStart(line), start);
  const kept = before.replace(/^\uFEFF/, '').trimEnd();
  if (kept !== '')
    return { range: { start: start - (before.length - before.trimEnd().length), end }, text: '' };
  const from = source.lineStart(line) + (before.startsWith('\uFEFF') ? 1 : 0);
  return { range: { start: from, end: source.lineStart(line + 1) }, text: '' };
}

/** Takes one of several names out, with what parts it from its neighbour. */
export function removeName({ range }: NamedRule, names: readonly NamedRule[]): TextEdit {
  const index = names.findIndex((one) => one.range.start === range.start);
  const before = names[index - 1];
  if (before) return { range: { start: before.range.end, end: range.end }, text: '' };
  return { range: { start: range.start, end: names[index + 1]?.range.start ?? range.end }, text: '' };
}
