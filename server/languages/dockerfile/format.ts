// Formatting: blanks at the ends of lines and behind keywords, blank lines, the end of the file.
// Continued lines keep their layout, and heredocs every character.

import type { Range, TextEdit } from '../../core/text.ts';
import { overlaps } from '../../core/text.ts';
import type { DockerfileModel, Instruction } from './model.ts';

/** More than this many blank lines in a row are taken for an accident. */
const MOST_BLANK_LINES = 2;

/** Nothing in a template, whose engine may care for every blank, nor where a heredoc swallows the rest. */
export function formatDockerfile(model: DockerfileModel): TextEdit[] {
  if (model.templated || model.instructions.some(isUnclosed)) return [];
  const kept = model.instructions.flatMap(({ heredocs }) => heredocs.map(({ body }) => body));
  const edits = [
    ...lastLineEnd(model),
    ...trailingBlanks(model),
    ...model.instructions.flatMap((instruction) => ofInstruction(model, instruction)),
    ...model.comments.flatMap((comment) => indentOfComment(model, comment)),
    ...surplusLines(model),
  ];
  return outermost(edits.filter(({ range }) => !kept.some((body) => overlaps(body, range))));
}

const isUnclosed = ({ heredocs }: Instruction): boolean => heredocs.some(({ terminated }) => !terminated);

/** Of edits that lie inside of each other, the one around them; of two at one place, the first. */
function outermost(edits: readonly TextEdit[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const each of [...edits].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)) {
    const last = taken.at(-1);
    if (!last || each.range.start >= last.range.end) taken.push(each);
  }
  return taken;
}

const edit = (start: number, end: number, text: string): TextEdit[] =>
  start === end && text === '' ? [] : [{ range: { start, end }, text }];

/** Blanks at the end of a line mean nothing, behind the mark of a continuation neither. */
function trailingBlanks({ source }: DockerfileModel): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = 0; line < source.lineCount; line++) {
    const { start, end } = source.line(line);
    const blanks = /[ \t]+$/.exec(source.text.slice(start, end))?.[0].length ?? 0;
    edits.push(...edit(end - blanks, end, ''));
  }
  return edits;
}

/** At the start of its line, with one blank behind keyword and flags. */
function ofInstruction({ source }: DockerfileModel, instruction: Instruction): TextEdit[] {
  const { keywordRange, flags, range } = instruction;
  const lineStart = source.lineStart(source.position(range.start).line);
  const indent = source.text.slice(lineStart, range.start).replace('\uFEFF', '');
  const ends = [keywordRange, ...flags.map((flag) => flag.range)].map(({ end }) => end);
  return [
    ...(indent.trim() === '' ? edit(range.start - indent.length, range.start, '') : []),
    ...ends.flatMap((end) => oneBlank(source.text, end, range.end)),
  ];
}

function oneBlank(text: string, from: number, limit: number): TextEdit[] {
  const gap = /^[ \t]+(?=[^\s\\`])/.exec(text.slice(from, limit))?.[0] ?? ' ';
  return gap === ' ' ? [] : edit(from, from + gap.length, ' ');
}

/** Comments between instructions start the line; those inside of one stand as its lines do. */
function indentOfComment({ source, instructions }: DockerfileModel, comment: Range): TextEdit[] {
  if (instructions.some(({ range }) => range.start < comment.start && comment.end < range.end)) return [];
  const start = source.lineStart(source.position(comment.start).line);
  const indent = source.text.slice(start, comment.start).replace('\uFEFF', '');
  return indent.trim() === '' ? edit(comment.start - indent.length, comment.start, '') : [];
}

const BLANK_LINES = /(?:^|\n)((?:[ \t]*\r?\n)+)/g;

function surplusLines({ source, instructions }: DockerfileModel): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { 0: whole, 1: lines = '', index } of source.text.matchAll(BLANK_LINES)) {
    const start = index + whole.length - lines.length;
    const end = start + lines.length;
    const surplus = lines.split('\n').length - 1 - (start === 0 ? 0 : MOST_BLANK_LINES);
    const isInside = instructions.some(({ range }) => range.start < start && end <= range.end);
    if (surplus <= 0 || isInside || end === source.text.length) continue;
    edits.push(...edit(start, source.lineStart(source.position(start).line + surplus), ''));
  }
  return edits;
}

/** One line end behind the last instruction or comment. */
function lastLineEnd({ source }: DockerfileModel): TextEdit[] {
  const content = source.text.trimEnd().length;
  if (content === 0 || /[\\`]$/.test(source.text.slice(0, content))) return [];
  const rest = source.text.slice(content);
  return rest === source.lineEnd ? [] : edit(content, source.text.length, source.lineEnd);
}
