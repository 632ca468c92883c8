// Words coloured by their meaning: keywords, names, options, actions, numbers, expressions.

import type { Token, TokenType } from '../../core/features.ts';
import type { Range } from '../../core/text.ts';
import type { HaproxyModel } from './model.ts';
import {
  type Conditional,
  type Header,
  isConditionStart,
  type Line,
  type Statement,
  type Word,
} from './nodes.ts';
import type { Vocabulary } from './vocabulary.ts';

export function tokens({ lines, vocabulary }: HaproxyModel): readonly Token[] {
  return lines.flatMap((line) => [
    ...tokensOf(line, vocabulary),
    ...(line.comment ? [{ range: line.comment, type: 'comment' } as const] : []),
  ]);
}

function tokensOf(line: Line, vocabulary: Vocabulary): readonly Token[] {
  if (line.kind === 'header') return headerTokens(line);
  if (line.kind === 'statement') return statementTokens(line, vocabulary);
  return line.kind === 'conditional' ? conditionalTokens(line) : [];
}

const token = ({ start, end }: Range, type: TokenType): Token => ({ range: { start, end }, type });

const headerTokens = ({ name, from, words }: Header): readonly Token[] =>
  words.map((word, at) => {
    if (at === 0) return token(word.range, 'keyword');
    return token(word.range, word === name || word === from ? 'namespace' : 'keyword');
  });

const conditionalTokens = ({ words }: Conditional): readonly Token[] =>
  words.map((word, at) => token(word.range, at === 0 ? 'keyword' : 'parameter'));

function statementTokens(statement: Statement, vocabulary: Vocabulary): readonly Token[] {
  const { prefix, keywordRange, fact, args, keyword } = statement;
  return [
    ...(prefix ? [token(prefix.range, 'keyword')] : []),
    ...(fact ? [token(keywordRange, 'keyword')] : []),
    ...args.flatMap((word, at) => {
      const type = typeOf(word, at, keyword, vocabulary);
      return type ? [token(word.range, type)] : [];
    }),
  ];
}

/** Keywords whose first argument is a name. */
const NAMING =
  /^(?:acl|server|server-template|peer|nameserver|mailer|use_backend|default_backend|use-server|user|group|table)$/;
const NUMBER = /^\d+(?:us|ms|[smhdkKMG])?$/;
const OPERATORS: ReadonlySet<string> = new Set(['or', '||', '!', '{', '}', '!{']);

function typeOf(word: Word, at: number, keyword: string, vocabulary: Vocabulary): TokenType | undefined {
  const { text, mapped } = word;
  if (!mapped && isConditionStart(word)) return 'keyword';
  if (!mapped && OPERATORS.has(text)) return 'operator';
  if (word.opaque) return 'variable';
  if (at === 0 && NAMING.test(keyword)) return keyword === 'acl' ? 'variable' : 'namespace';
  if (at === 0 && vocabulary.action(keyword, text)) return 'function';
  if (NUMBER.test(text)) return 'number';
  if (
    /^(?:bind|server|default-server|server-template|stats socket|peer)$/.test(keyword) &&
    isOption(text, keyword, vocabulary)
  )
    return 'property';
  if (mapped) return 'string';
  return /\(/.test(text) || vocabulary.fetchNamed(text.split(',')[0] ?? '') ? 'function' : undefined;
}

const isOption = (text: string, keyword: string, { bindOption, serverOption }: Vocabulary): boolean =>
  (keyword === 'bind' || keyword === 'stats socket' ? bindOption(text) : serverOption(text)) !== undefined;
