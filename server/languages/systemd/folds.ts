// What can be folded in a unit: sections, directives over several lines, runs of comment lines.

import type { Fold } from '../../core/features.ts';
import type { Range, SourceText } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import { blocksOf } from './sections.ts';

export function folds(model: UnitModel): Fold[] {
  const { source, directives } = model;
  const regions = [...blocksOf(model), ...directives].map(({ range }) => range);
  return [
    ...regions.filter((range) => hasLines(source, range)).map((range): Fold => ({ range, kind: 'region' })),
    ...commentRuns(model)
      .filter((range) => hasLines(source, range))
      .map((range): Fold => ({ range, kind: 'comment' })),
  ].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

const hasLines = (source: SourceText, { start, end }: Range): boolean =>
  source.position(start).line < source.position(end).line;

/** Comment lines without another line between them. */
function commentRuns({ nodes }: UnitModel): Range[] {
  const runs: Range[] = [];
  let open: Range | undefined;
  for (const node of nodes) {
    if (node.kind === 'comment') open = { start: open?.start ?? node.range.start, end: node.range.end };
    else if (open) {
      runs.push(open);
      open = undefined;
    }
  }
  return open ? [...runs, open] : runs;
}
