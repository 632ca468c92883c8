// What Docker refuses in the arguments of an instruction: their number, their form, missing names.

import { isOpaque } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type {
  CommandInstruction,
  FromInstruction,
  HealthcheckInstruction,
  Instruction,
  PairsInstruction,
} from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ArgumentFault {
  readonly range: Range;
  readonly says: string;
}

export function faultOfArguments(
  instruction: Instruction,
  vocabulary: Vocabulary,
): ArgumentFault | undefined {
  switch (instruction.kind) {
    case 'from':
      return faultOfFrom(instruction);
    case 'env':
    case 'label':
    case 'arg':
      return faultOfPairs(instruction);
    case 'shell':
      return faultOfShell(instruction);
    case 'healthcheck':
      return faultOfHealthcheck(instruction);
    case 'onbuild':
      return instruction.text.text === '' ? missing(instruction, 'an instruction') : undefined;
    case 'copy':
    case 'add':
    case 'expose':
    case 'stopsignal':
    case 'user':
    case 'volume':
    case 'workdir':
      return tooFew(instruction, instruction.words.length, vocabulary);
    default:
      return undefined;
  }
}

const missing = ({ keyword, keywordRange }: Instruction, what: string): ArgumentFault => ({
  range: keywordRange,
  says: `${keyword} needs ${what}.`,
});

function tooFew(
  instruction: Instruction,
  count: number,
  { instructions }: Vocabulary,
): ArgumentFault | undefined {
  const least = instructions.get(instruction.keyword)?.minArguments ?? 0;
  if (count >= least || isOpaque(instruction.text)) return undefined;
  return missing(instruction, least === 2 ? 'a source and a destination' : 'an argument');
}

const STAGE_NAME = /^[a-z][a-z0-9._-]*$/;

/** An image, or an image with AS and a name. */
function faultOfFrom(from: FromInstruction): ArgumentFault | undefined {
  if (!from.image) return missing(from, 'an image');
  const words = from.text.text.trim().split(/\s+/);
  if (from.alias) {
    const isName = STAGE_NAME.test(from.alias.key) || from.alias.name.includes('$');
    if (!isName)
      return {
        range: from.alias.range,
        says: `"${from.alias.name}" cannot be the name of a stage: it begins with a letter and holds letters, digits, dots, dashes and underscores.`,
      };
    return words.length === 3 ? undefined : tooMany(from);
  }
  return words.length === 1 || (isOpaque(from.text) && from.image.references.length === 0)
    ? undefined
    : tooMany(from);
}

const tooMany = (from: FromInstruction): ArgumentFault => ({
  range: { start: from.image?.range.end ?? from.range.start, end: from.range.end },
  says: 'Behind its image, FROM takes AS and one name, and nothing else.',
});

function faultOfPairs(instruction: PairsInstruction): ArgumentFault | undefined {
  const [first] = instruction.pairs;
  if (!first) return missing(instruction, instruction.kind === 'arg' ? 'a name' : 'a name and a value');
  for (const { name, value, nameRange, range } of instruction.pairs) {
    if (name === '') return { range, says: `${instruction.keyword} needs a name in front of the =.` };
    if (!value && instruction.kind !== 'arg' && !name.includes('{{')) {
      return { range: nameRange, says: `${instruction.keyword} ${name} has no value; write ${name}=value.` };
    }
  }
  return undefined;
}

function faultOfShell(shell: CommandInstruction): ArgumentFault | undefined {
  if (shell.command.form === 'exec' && shell.command.array.words.length > 0) return undefined;
  const range = shell.text.text === '' ? shell.keywordRange : shell.text.extent;
  return { range, says: 'SHELL takes a JSON array of strings, such as ["/bin/bash", "-c"].' };
}

function faultOfHealthcheck(instruction: HealthcheckInstruction): ArgumentFault | undefined {
  const { type, typeRange, command } = instruction;
  if (type === '') return missing(instruction, 'CMD with a command, or NONE');
  if (type === 'NONE')
    return command ? { range: typeRange, says: 'HEALTHCHECK NONE takes nothing else.' } : undefined;
  if (type === 'CMD') return command ? undefined : missing(instruction, 'a command behind CMD');
  return type.includes('$') || type.includes('{{')
    ? undefined
    : { range: typeRange, says: `HEALTHCHECK begins with CMD or NONE, not "${type}".` };
}
