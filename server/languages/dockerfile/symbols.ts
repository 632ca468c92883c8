// The outline of a Dockerfile, what can be folded, and its comments.

import type { Fold, OutlineSymbol } from '../../core/features.ts';
import { byPosition, type Range } from '../../core/text.ts';
import type { DockerfileModel, Instruction, Stage } from './model.ts';
import { lineEndBehind } from './whole-lines.ts';

/** Instructions in front of the first FROM, then stages with theirs. */
export const symbolsOf = (model: DockerfileModel): OutlineSymbol[] => [
  ...model.preamble.map(instructionSymbol),
  ...model.stages.map((stage) => stageSymbol(model, stage)),
];

function stageSymbol(model: DockerfileModel, stage: Stage): OutlineSymbol {
  const { from, alias, instructions, index } = stage;
  const image = from.image ? model.source.slice(from.image.range) : '';
  return {
    name: alias?.name || image || `stage ${index}`,
    ...(alias ? { detail: image } : {}),
    kind: 'stage',
    range: rangeOfStage(model, stage),
    selection: alias?.range ?? from.image?.range ?? from.keywordRange,
    children: instructions.map(instructionSymbol),
  };
}

function rangeOfStage(model: DockerfileModel, { from, instructions }: Stage): Range {
  const last = instructions.at(-1) ?? from;
  return { start: from.range.start, end: lineEndBehind(model, last) ?? last.range.end };
}

/** Variables by their names, anything else by its keyword and the start of its arguments. */
function instructionSymbol(instruction: Instruction): OutlineSymbol {
  const { keyword, keywordRange, range, text } = instruction;
  const pairs = 'pairs' in instruction ? instruction.pairs.map(({ name }) => name).join(', ') : undefined;
  const detail = shortened(pairs ?? text.text);
  const kind = pairs === undefined ? 'instruction' : 'variable';
  return { name: keyword, ...(detail ? { detail } : {}), kind, range, selection: keywordRange };
}

const LONGEST_DETAIL = 60;

const shortened = (text: string): string =>
  text.length > LONGEST_DETAIL
    ? `${text.slice(0, LONGEST_DETAIL).replace(/\s+/g, ' ').trimEnd()}…`
    : text.replace(/\s+/g, ' ');

/** Stages, instructions over several lines, and blocks of comments. */
export function foldsOf(model: DockerfileModel): Fold[] {
  const regions = [
    ...model.stages.map((stage) => rangeOfStage(model, stage)),
    ...model.instructions.map(({ range }) => range),
  ];
  return [
    ...regions.map((range): Fold => ({ range, kind: 'region' })),
    ...commentBlocks(model).map((range): Fold => ({ range, kind: 'comment' })),
  ]
    .filter(({ range }) => model.source.slice(range).trimEnd().includes('\n'))
    .sort((a, b) => byPosition(a.range, b.range));
}

/** Comments on consecutive lines. */
function commentBlocks({ comments, source }: DockerfileModel): Range[] {
  const blocks: Range[] = [];
  for (const comment of comments) {
    const last = blocks.at(-1);
    const touching = last && /^\r?\n[ \t]*$/.test(source.text.slice(last.end, comment.start));
    if (touching) blocks[blocks.length - 1] = { start: last.start, end: comment.end };
    else blocks.push(comment);
  }
  return blocks;
}

/** Parser directives are comments to everybody but Docker. */
export const commentsOf = ({ comments }: DockerfileModel): readonly Range[] => comments;
