// Marks in test texts: ⟦ ⟧ around a range, ▮ for the cursor; indentation of the test is taken off.

import type { Range } from '../../server/core/text.ts';

export interface Marked {
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly cursor: number | undefined;
}

export function readMarks(source: string): Marked {
  const ranges: Range[] = [];
  const open: number[] = [];
  let cursor: number | undefined;
  let text = '';
  for (const character of dedent(source)) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') ranges.push({ start: open.pop() ?? 0, end: text.length });
    else if (character === '▮') cursor = text.length;
    else text += character;
  }
  return { text, ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end), cursor };
}

/** Drops the line end after the opening backtick, the indentation all lines share, and the last line's. */
export function dedent(source: string): string {
  if (!source.startsWith('\n')) return source;
  const lines = source.slice(1).split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  if (lines.at(-1)?.trim() === '') lines[lines.length - 1] = '';
  return lines.map((line) => line.slice(Math.min(indent, line.length))).join('\n');
}
