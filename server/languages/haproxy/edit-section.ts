// New, changed and removed lines of a section, in the file's own layout. Knows no rules.

import type { SourceText, TextEdit } from '../../core/text.ts';
import type { Section, Statement } from './nodes.ts';

/**
 * Adds lines to a section: behind the last one that `isNear` picks, else behind the mode, else below the header.
 * Lines inside of conditionals are no neighbours: what is put there may not hold.
 */
export function addLines(
  section: Section,
  lines: readonly string[],
  source: SourceText,
  isNear: (statement: Statement) => boolean,
): TextEdit {
  const plain = section.statements.filter(({ conditional }) => !conditional);
  const neighbour = plain.findLast(isNear) ?? plain.findLast(({ keyword }) => keyword === 'mode');
  const at = (neighbour ?? section.header).range.end;
  const indent = indentOf(neighbour ?? section.statements[0], source);
  return {
    range: { start: at, end: at },
    text: lines.map((line) => `${source.lineEnd}${indent}${line}`).join(''),
  };
}

const indentOf = (statement: Statement | undefined, source: SourceText): string =>
  statement
    ? source.slice({ start: statement.range.start, end: (statement.words[0] ?? statement).range.start })
    : '    ';

/** Puts another text in the place of the words of a line; its comment stays. */
export function rewrite({ words, range }: Statement, text: string): TextEdit {
  const [first, last] = [words[0], words.at(-1)];
  return {
    range: { start: (first?.range ?? range).start, end: (last?.range ?? range).end },
    text,
  };
}

/** Takes a line away with its line end; where it has a comment, the comment stays. */
export function removeLine(statement: Statement, { text }: SourceText): TextEdit {
  if (statement.comment) return rewrite(statement, '');
  const { start, end } = statement.range;
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { range: { start, end: end + lineEnd }, text: '' };
}
