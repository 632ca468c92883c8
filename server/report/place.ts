// Places in a file as reports for machines name them: lines and columns from 1, columns in UTF-16 units, ends exclusive.

import type { Position, Range, SourceText } from '../core/text.ts';

export interface Place {
  readonly start: Position;
  readonly end: Position;
}

export const placeOf = (source: SourceText, { start, end }: Range): Place => ({
  start: positionOf(source, start),
  end: positionOf(source, end),
});

function positionOf(source: SourceText, offset: number): Position {
  const { line, column } = source.position(offset);
  return { line: line + 1, column: column + 1 };
}
