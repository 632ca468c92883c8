// Words of a Dockerfile by what they mean, for colouring: keywords, flags, stages, images, variables, shell.

import type { Token, TokenType } from '../../core/features.ts';
import type { Range } from '../../core/text.ts';
import { isHeredoc } from './copies.ts';
import { layered } from './layered-tokens.ts';
import type { DockerfileModel, Expandable, Instruction, JsonArray, Reference } from './model.ts';
import { scriptTokens } from './script-tokens.ts';
import { allInstructions } from './walk.ts';

export function tokensOf(model: DockerfileModel): Token[] {
  const scripts = new Map(model.runs().map(({ run, script }) => [run as Instruction, script]));
  const found = [
    ...model.directives.flatMap(({ nameRange, valueRange }) => [
      token(nameRange, 'keyword'),
      token(valueRange, 'string'),
    ]),
    ...commentsBesideDirectives(model).map((range) => token(range, 'comment')),
    ...allInstructions(model).flatMap((instruction) => [
      ...ofInstruction(model, instruction),
      ...scriptTokens(scripts.get(instruction)),
    ]),
  ];
  return layered(found, model.source);
}

const token = (range: Range, type: TokenType): Token => ({ range, type });

const commentsBesideDirectives = ({ comments, directives }: DockerfileModel): Range[] =>
  comments.filter(({ start }) => !directives.some(({ range }) => range.start === start));

function ofInstruction(model: DockerfileModel, instruction: Instruction): Token[] {
  const { keywordRange, flags, heredocs } = instruction;
  return [
    token(keywordRange, 'keyword'),
    ...flags.flatMap(({ nameRange, value }) => [
      token(nameRange, 'parameter'),
      ...(value ? ofWord(value, 'string') : []),
    ]),
    ...heredocs.map(({ opener }) => token(opener, 'operator')),
    ...(instruction.kind === 'run' ? [] : heredocs.map(({ body }) => token(body, 'string'))),
    ...ofArguments(model, instruction),
  ];
}

function ofArguments(model: DockerfileModel, instruction: Instruction): Token[] {
  switch (instruction.kind) {
    case 'from':
      return ofFrom(model, instruction);
    case 'arg':
    case 'env':
    case 'label':
      return instruction.pairs.flatMap(({ nameRange, value }) => [
        token(nameRange, instruction.kind === 'label' ? 'property' : 'variable'),
        ...(value ? ofWord(value, 'string') : []),
      ]);
    case 'run':
    case 'cmd':
    case 'entrypoint':
    case 'shell':
    case 'healthcheck':
      return [
        ...(instruction.kind === 'healthcheck' ? [token(instruction.typeRange, 'keyword')] : []),
        ...(instruction.command?.form === 'exec' ? ofArray(instruction.command.array) : []),
      ];
    case 'expose':
    case 'stopsignal':
      return instruction.words.flatMap((word) => ofWord(word, 'number'));
    case 'copy':
    case 'add':
    case 'volume':
    case 'workdir':
    case 'user':
      return instruction.words.flatMap((word) => (isHeredoc(word) ? [] : ofWord(word, 'string')));
    default:
      return [];
  }
}

function ofFrom(
  { source }: DockerfileModel,
  { image, alias }: Extract<Instruction, { readonly kind: 'from' }>,
): Token[] {
  if (!image) return [];
  const between = alias ? source.text.slice(image.range.end, alias.range.start) : '';
  const as = image.range.end + between.search(/\bas\s[^a-z]*$/i);
  return [
    ...ofWord(image, 'type'),
    ...(alias ? [token({ start: as, end: as + 2 }, 'keyword'), token(alias.range, 'namespace')] : []),
  ];
}

const ofWord = ({ range, references }: Expandable, type: TokenType): Token[] => [
  ...(range.start < range.end ? [token(range, type)] : []),
  ...references.flatMap(ofReference),
];

const ofReference = ({ range, operand }: Reference): Token[] => [
  token(range, 'variable'),
  ...(operand ? ofWord(operand, 'string') : []),
];

/** The program, its switches, its other arguments. */
const ofArray = ({ words }: JsonArray): Token[] =>
  words.map(({ value, range }, index) =>
    token(range, index === 0 ? 'function' : value.text.startsWith('-') ? 'parameter' : 'string'),
  );
