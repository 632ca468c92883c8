// Exec forms that a container starts with, and the shells among them, in which things are different.

import { rootOf } from './lineage.ts';
import type { CommandInstruction, DockerfileModel, JsonArray, Stage } from './model.ts';
import { programIndex, scriptIndex } from './wrappers.ts';

export interface StartArray {
  readonly stage: Stage;
  readonly instruction: CommandInstruction;
  readonly array: JsonArray;
}

/** CMD and ENTRYPOINT in exec form of each stage, without those that start a shell or stand behind one. */
export function* startArrays({ stages }: DockerfileModel): Generator<StartArray> {
  for (const stage of stages) {
    for (const instruction of stage.instructions) {
      if (instruction.kind !== 'cmd' && instruction.kind !== 'entrypoint') continue;
      const { command } = instruction;
      if (command.form !== 'exec' || isWindows(stage) || isBehindShell(stage, instruction)) continue;
      if (!startsShell(command.array)) yield { stage, instruction, array: command.array };
    }
  }
}

const words = ({ words: texts }: JsonArray) =>
  texts.map(({ value, range }) => ({ value, range, splits: false }));

const startsShell = (array: JsonArray): boolean => {
  const all = words(array);
  return scriptIndex(all.slice(programIndex(all))) !== undefined;
};

/** What CMD holds is an argument where ENTRYPOINT is `sh -c`. */
const isBehindShell = ({ start: { entrypoint } }: Stage, { kind }: CommandInstruction): boolean =>
  kind === 'cmd' &&
  entrypoint?.command.form === 'exec' &&
  /^(?:.*\/)?(?:ba|da|a|k|z)?sh$/.test(entrypoint.command.array.words[0]?.value.text ?? '');

function isWindows(stage: Stage): boolean {
  const { base } = rootOf(stage);
  return base.kind === 'image' && /windows|nanoserver/i.test(base.text);
}
