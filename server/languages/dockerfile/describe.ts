// Facts about a term as Markdown: instructions, their flags, directives, predefined arguments.

import { code } from '../../core/markdown.ts';
import type { ArgumentFact, DirectiveFact, FlagFact, InstructionFact, Vocabulary } from './vocabulary.ts';

const REFERENCE = 'https://docs.docker.com/reference/dockerfile/';

/**
 * What is known of a term.
 * Shape: `ENV`, `COPY.--from`, `ARG.TARGETARCH`, `syntax`; instructions in any case.
 */
export function describeTerm(vocabulary: Vocabulary, term: string): string | undefined {
  const [head = '', ...rest] = term.split('.');
  const name = rest.join('.');
  const directive = name === '' ? vocabulary.directives.get(head.toLowerCase()) : undefined;
  if (directive) return describeDirective(directive);
  const instruction = vocabulary.instructions.get(head.toUpperCase());
  if (!instruction) return undefined;
  if (name === '') return describeInstruction(instruction);
  const flag = instruction.flags?.find((candidate) => candidate.name === name);
  if (flag) return describeFlag(instruction, flag);
  const argument = vocabulary.arguments.get(name);
  return argument && describeArgument(argument);
}

function describeInstruction({
  name,
  summary,
  forms,
  flags = [],
  heredocSince,
  expands,
  replacement,
}: InstructionFact): string {
  const facts = [
    replacement === undefined ? '' : `Deprecated: write ${code(replacement)} instead.`,
    flags.length === 0 ? '' : `Flags: ${flags.map((flag) => code(flag.name)).join(', ')}.`,
    heredocSince === undefined ? '' : `Takes heredocs since frontend ${heredocSince}.`,
    EXPANSION[expands],
  ];
  return [
    `**${code(name)}** instruction`,
    summary,
    `\`\`\`dockerfile\n${forms.join('\n')}\n\`\`\``,
    facts.filter((fact) => fact !== '').join(' '),
    link(name),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const EXPANSION: Readonly<Record<InstructionFact['expands'], string>> = {
  all: 'Docker expands variables in its arguments.',
  none: 'Docker expands no variables here; in shell form the shell does.',
  flags: 'Docker expands variables in its flags only; the shell expands the command.',
  global: 'Docker expands only arguments declared in front of the first FROM.',
  inner: '',
};

const describeFlag = ({ name }: InstructionFact, flag: FlagFact): string =>
  [
    `**${code(flag.name)}** flag of ${code(name)}: ${flag.value}`,
    flag.summary,
    sentence([
      flag.default === undefined ? '' : `default ${code(flag.default)}`,
      flag.repeatable ? 'may be repeated' : '',
      since(flag),
    ]),
    link(name),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

const describeDirective = (directive: DirectiveFact): string =>
  [
    `**${code(`# ${directive.name}=`)}** parser directive: ${code(directive.value)}`,
    directive.summary,
    sentence([
      'counts only at the very top of the file',
      directive.default === undefined ? '' : `default ${code(directive.default)}`,
      since(directive),
    ]),
    `[Dockerfile reference](${REFERENCE}#parser-directives)`,
  ].join('\n\n');

const GROUPS: Readonly<Record<ArgumentFact['group'], string>> = {
  proxy: 'Predefined: may be given to the build without an ARG, and stays out of the image history.',
  platform: 'Predefined: known in FROM; a stage sees it after an ARG without a default.',
  buildkit: 'Predefined: steers the builder.',
};

const describeArgument = (argument: ArgumentFact): string =>
  [
    `**${code(argument.name)}** build argument`,
    GROUPS[argument.group],
    sentence([since(argument)]),
    link('ARG'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

const since = (fact: { readonly since?: string }): string =>
  fact.since === undefined ? '' : `since frontend ${fact.since}`;

function sentence(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join('; ');
  return text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

const link = (instruction: string): string =>
  `[Dockerfile reference, ${instruction}](${REFERENCE}#${instruction.toLowerCase()})`;
