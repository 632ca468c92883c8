// Where a cursor stands in a Dockerfile, as far as completion asks: at a keyword or behind it.

import type { Range } from '../../core/text.ts';
import type { DockerfileModel, Instruction } from './model.ts';
import { templateParts } from './templates.ts';
import { wholeLines } from './whole-lines.ts';

export type Cursor =
  | { readonly place: 'keyword'; readonly range: Range; readonly onbuild: boolean }
  | { readonly place: 'arguments'; readonly instruction: Instruction; readonly before: string };

/**
 * Finds the place of a cursor.
 * Shape:  `before` is what stands between keyword and cursor, with continued lines joined by a blank.
 * Errors: `undefined` in comments, in the content of heredocs and in parts of a template.
 */
export function cursorAt(model: DockerfileModel, offset: number): Cursor | undefined {
  const { comments, instructions } = model;
  if (comments.some(({ start, end }) => start < offset && offset <= end) || inTemplate(model, offset)) {
    return undefined;
  }
  const outer = instructions.findLast(({ range }) => range.start <= offset);
  if (!outer || !belongsTo(model, outer, offset)) return atLineStart(model, offset, outer);
  const inner = outer.kind === 'onbuild' ? outer.inner : undefined;
  const instruction = inner && inner.range.start <= offset ? inner : outer;
  if (inHeredoc(model, instruction, offset)) return undefined;
  const { keywordRange } = instruction;
  if (offset <= keywordRange.end) return keywordCursor(keywordRange, instruction !== outer);
  const before = joinedLines(model.source.text.slice(keywordRange.end, offset));
  const wraps = instruction.kind === 'onbuild' && before.trim() === '';
  return wraps ? keywordCursor(empty(offset), true) : { place: 'arguments', instruction, before };
}

const empty = (offset: number): Range => ({ start: offset, end: offset });

const keywordCursor = (range: Range, onbuild: boolean): Cursor => ({ place: 'keyword', range, onbuild });

function atLineStart(
  { source }: DockerfileModel,
  offset: number,
  last: Instruction | undefined,
): Cursor | undefined {
  const start = source.text.lastIndexOf('\n', offset - 1) + 1;
  const blank = source.text.slice(start, offset).replace('\uFEFF', '').trim() === '';
  const unclosed = last?.heredocs.some(({ terminated }) => !terminated) ?? false;
  return blank && !unclosed ? keywordCursor(empty(offset), false) : undefined;
}

/** Blanks behind an instruction are still its own, and so is a line that a mark at its end continues. */
function belongsTo(
  { source, escape: mark }: DockerfileModel,
  { range, heredocs }: Instruction,
  offset: number,
) {
  if (offset <= range.end) return true;
  if (heredocs.length > 0) return offset <= range.end + (heredocs.at(-1)?.name.length ?? 0);
  const tail = source.text.slice(range.end, offset);
  return !tail.includes('\n') || (mark === '`' ? CONTINUED_BY_BACKTICK : CONTINUED).test(tail);
}

const CONTINUED = /^[ \t]*\\[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*$/;
const CONTINUED_BY_BACKTICK = /^[ \t]*`[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*$/;

const joinedLines = (text: string): string => text.replace(/[\\`]?[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*/g, ' ');

function inHeredoc(model: DockerfileModel, instruction: Instruction, offset: number): boolean {
  const first = instruction.heredocs[0];
  return first !== undefined && first.body.start <= offset && offset <= wholeLines(model, instruction).end;
}

function inTemplate({ source, templated }: DockerfileModel, offset: number): boolean {
  if (!templated) return false;
  const { start, end } = source.line(source.position(offset).line);
  return templateParts(source.text.slice(start, end)).some(
    (part) => start + part.start < offset && offset < start + part.end,
  );
}
