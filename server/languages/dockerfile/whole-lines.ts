// The lines that an instruction takes up, for edits that put something behind it or take it out.

import type { Range } from '../../core/text.ts';
import type { DockerfileModel, Instruction } from './model.ts';

/** From the start of its first line to the start of the line behind it, closing lines of heredocs included. */
export function wholeLines({ source: { text } }: DockerfileModel, { range }: Instruction): Range {
  const feed = text.indexOf('\n', range.end);
  return {
    start: text.lastIndexOf('\n', range.start - 1) + 1,
    end: feed < 0 ? text.length : feed + 1,
  };
}

/**
 * Where a new line can be put behind an instruction: the end of its last line.
 * Errors: `undefined` where that line is continued by nothing, or a heredoc is never closed.
 */
export function lineEndBehind(model: DockerfileModel, instruction: Instruction): number | undefined {
  const { text } = model.source;
  const { end } = wholeLines(model, instruction);
  const stop = text[end - 1] === '\n' ? end - 1 : end;
  const at = text[stop - 1] === '\r' ? stop - 1 : stop;
  const heredoc = instruction.heredocs.at(-1);
  if (heredoc) return heredoc.terminated ? at : undefined;
  return text.slice(instruction.range.end, at).trim() === '' ? at : undefined;
}
