// What the parts of completion share: the place of the cursor, the word it is in, the stages it sees.

import type { Completion, CompletionKind } from '../../core/features.ts';
import type { Range } from '../../core/text.ts';
import type { DockerfileModel, Instruction, Stage } from './model.ts';
import { stageAt } from './scope-at.ts';

/** A cursor behind the keyword of an instruction. */
export interface ArgumentPlace {
  readonly model: DockerfileModel;
  readonly offset: number;
  readonly instruction: Instruction;
  /** What stands between keyword and cursor. */
  readonly before: string;
}

/** Something to choose. The text is the label where it does not differ. */
export interface Choice {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: string;
  readonly text?: string;
  readonly isSnippet?: boolean;
}

/**
 * Completions in the given order for the word that the cursor is in.
 * Shape: `typed` stands in front of the cursor; the word ends behind what matches `rest`.
 */
export function choicesAt(
  { model, offset }: ArgumentPlace,
  kind: CompletionKind,
  typed: string,
  choices: readonly Choice[],
  rest: RegExp = /^[\w./-]*/,
): Completion[] {
  const range: Range = {
    start: offset - typed.length,
    end: offset + (rest.exec(model.source.text.slice(offset, offset + 200))?.[0].length ?? 0),
  };
  return choices.map((choice, rank) => ({ ...choice, kind, range, text: choice.text ?? choice.label, rank }));
}

/** Names of the stages that an instruction at the cursor may refer to, the nearest first. */
export function stagesBefore({ model, instruction }: ArgumentPlace): Choice[] {
  const own = stageAt(model, instruction.range.start);
  const named = model.stages.filter((stage) => stage.alias && own && stage.index < own.index).reverse();
  return named.map((stage) => ({ label: stage.alias?.name ?? '', detail: builtFrom(model, stage) }));
}

const builtFrom = ({ source }: DockerfileModel, { from, index }: Stage): string =>
  `stage ${index}${from.image ? ` from ${source.slice(from.image.range)}` : ''}`;

/** Words in front of the cursor that are no flags, the one it stands in not counted. */
export const wordsBefore = (before: string): string[] =>
  before
    .replace(/\S+$/, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith('--'));
