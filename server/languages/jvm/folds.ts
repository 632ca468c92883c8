// What can be folded: blocks of comments, and assignments over several lines.

import type { Fold } from '../../core/features.ts';
import type { Range, SourceText } from '../../core/text.ts';
import { comments } from './comments.ts';
import type { JvmModel } from './model.ts';
import { symbols } from './symbols.ts';

export function folds(model: JvmModel): Fold[] {
  const { source } = model;
  const regions = symbols(model).filter(
    ({ range }) => lineOf(source, range.end) > lineOf(source, range.start),
  );
  return [
    ...commentBlocks(source, comments(model)).map((range): Fold => ({ range, kind: 'comment' })),
    ...regions.map(({ range }): Fold => ({ range, kind: 'region' })),
  ].sort((a, b) => a.range.start - b.range.start);
}

const lineOf = (source: SourceText, offset: number): number => source.position(offset).line;

/** Runs of at least two lines that are nothing but a comment. */
function commentBlocks(source: SourceText, found: readonly Range[]): Range[] {
  const blocks: { range: Range; first: number; last: number }[] = [];
  for (const range of found) {
    const line = lineOf(source, range.start);
    if (!/^[\s\uFEFF]*$/.test(source.text.slice(source.lineStart(line), range.start))) continue;
    const block = blocks.at(-1);
    if (block?.last !== line - 1) blocks.push({ range, first: line, last: line });
    else {
      block.range = { start: block.range.start, end: range.end };
      block.last = line;
    }
  }
  return blocks.filter(({ first, last }) => last > first).map(({ range }) => range);
}
