// The flags of a file with what the catalogue knows of them.

import { knowsLanguage } from './frontend.ts';
import type { DockerfileModel, Instruction, InstructionFlag } from './model.ts';
import type { FlagFact } from './vocabulary.ts';
import { allInstructions } from './walk.ts';

export interface WrittenFlag {
  readonly instruction: Instruction;
  readonly flag: InstructionFlag;
  /** Every flag of the instruction. */
  readonly known: readonly FlagFact[];
  readonly fact: FlagFact | undefined;
}

/** None where another frontend reads the file, or a part of a template stands for the name. */
export function* writtenFlags(model: DockerfileModel): Generator<WrittenFlag> {
  if (!knowsLanguage(model) || isExperimental(model)) return;
  for (const instruction of allInstructions(model)) {
    if (instruction.flags.length === 0) continue;
    // What stands behind an unknown word is nobody's flag, and ARG and ONBUILD leave theirs unread.
    if (['unknown', 'arg', 'onbuild', 'maintainer'].includes(instruction.kind)) continue;
    const known = model.vocabulary().instructions.get(instruction.keyword)?.flags ?? [];
    for (const flag of instruction.flags) {
      const fact = known.find(({ name }) => name === `--${flag.name}`);
      if (/^[a-z-]+$/i.test(flag.name)) yield { instruction, flag, known, fact };
    }
  }
}

/** Labs and development versions have flags that no list keeps up with. */
const isExperimental = ({ directives }: DockerfileModel): boolean =>
  directives.some(({ name, value }) => name === 'syntax' && /labs|master|upstream/.test(value));
