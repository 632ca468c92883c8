// Every place of an instruction where a variable is read, by Docker itself or by the shell it starts.

import { type MappedText, toFile, verbatim } from '../../core/mapped-text.ts';
import { expansionLength } from '../../core/shell-words.ts';
import type { Range } from '../../core/text.ts';
import type { CommandForm, DockerfileModel, Expandable, Heredoc, Instruction, Reference } from './model.ts';
import { scriptIndex } from './wrappers.ts';

/** A variable that is read, whoever expands it. */
export interface VariableUse {
  readonly name: string;
  readonly nameRange: Range;
  readonly range: Range;
}

/** Uses in an instruction, in reading order as far as its parts are. */
export function variableUses({ source }: DockerfileModel, instruction: Instruction): VariableUse[] {
  const expandables = [
    ...instruction.flags.flatMap(({ value }) => value ?? []),
    ...expandablesOf(instruction),
  ];
  const command = 'command' in instruction ? instruction.command : undefined;
  return [
    ...expandables.flatMap(usesIn),
    ...(command ? shellUses(command) : []),
    ...instruction.heredocs.flatMap((heredoc) => usesInHeredoc(source.text, instruction, heredoc)),
  ];
}

function expandablesOf(instruction: Instruction): readonly Expandable[] {
  switch (instruction.kind) {
    case 'from':
      return instruction.image ? [instruction.image] : [];
    case 'arg':
    case 'env':
    case 'label':
      return instruction.pairs.flatMap(({ value }) => value ?? []);
    case 'maintainer':
      return [];
    default:
      return 'words' in instruction ? instruction.words : [];
  }
}

const usesIn = ({ references }: Expandable): VariableUse[] => references.flatMap(withOperand);

const withOperand = (reference: Reference): VariableUse[] => [
  reference,
  ...(reference.operand ? usesIn(reference.operand) : []),
];

/** In shell form the shell expands; in exec form only a shell that is started there does. */
function shellUses(command: CommandForm): VariableUse[] {
  if (command.form === 'shell') return usesInShell(command.text);
  const script = command.array.words[scriptIndex(command.array.words) ?? -1];
  return script ? usesInShell(script.value) : [];
}

/** RUN gives the content to a shell; in COPY and ADD, Docker expands it unless the name is quoted. */
const usesInHeredoc = (source: string, { kind }: Instruction, heredoc: Heredoc): VariableUse[] =>
  kind === 'run' || heredoc.expands ? usesInLines(source, heredoc) : [];

const usesInLines = (source: string, { body }: Heredoc): VariableUse[] =>
  usesInShell(verbatim(source, body.start, body.end));

/** The variables that Docker itself expands in the heredocs of an instruction. */
export const usesInCopied = (source: string, { kind, heredocs }: Instruction): VariableUse[] =>
  kind === 'copy' || kind === 'add'
    ? heredocs.flatMap((heredoc) => (heredoc.expands ? usesInLines(source, heredoc) : []))
    : [];

function usesInShell(text: MappedText): VariableUse[] {
  return [...text.text.matchAll(/(?<!\\)\$\{?([A-Za-z_]\w*)/g)].map(({ index, 0: match, 1: name = '' }) => {
    const nameEnd = index + match.length;
    return {
      name,
      nameRange: toFile(text, { start: nameEnd - name.length, end: nameEnd }),
      range: toFile(text, { start: index, end: index + expansionLength(text.text, index) }),
    };
  });
}
