// Bind and server lines: name, address, options with their values. Judges nothing.

import type { OptionFact } from './catalogue.ts';
import type { BindLine, OptionLine, OptionUse, ServerLine, Statement, Word } from './nodes.ts';
import { type Vocabulary, withoutBracket } from './vocabulary.ts';

/** Keywords whose line ends in bind options, with the number of words in front of the options. */
export const BIND_KEYWORDS: ReadonlyMap<string, number> = new Map([
  ['bind', 1],
  ['dgram-bind', 1],
  ['stats socket', 1],
  ['default-bind', 0],
]);

/** Keywords of the lines with bind options. */
export const BIND_LINES: readonly string[] = [...BIND_KEYWORDS.keys()];

/** `name address`, `prefix count address`, nothing. */
export const SERVER_KEYWORDS: ReadonlyMap<string, number> = new Map([
  ['server', 2],
  ['peer', 2],
  ['server-template', 3],
  ['default-server', 0],
]);

export function readBind(statement: Statement, vocabulary: Vocabulary): BindLine | undefined {
  const lead = BIND_KEYWORDS.get(statement.keyword);
  if (lead === undefined) return undefined;
  const { args } = statement;
  const { options, open } = readOptions(statement, lead, vocabulary.bindOption);
  return { statement, options, open, address: lead > 0 ? args[0] : undefined };
}

export function readServer(statement: Statement, vocabulary: Vocabulary): ServerLine | undefined {
  const lead = SERVER_KEYWORDS.get(statement.keyword);
  if (lead === undefined) return undefined;
  const { args } = statement;
  const { options, open } = readOptions(statement, lead, vocabulary.serverOption);
  return {
    statement,
    options,
    open,
    kind: lead === 0 ? 'default-server' : lead === 3 ? 'server-template' : 'server',
    name: lead > 0 ? args[0] : undefined,
    address: lead > 0 ? args[lead - 1] : undefined,
    count: lead === 3 ? countOf(args[1]) : lead === 0 ? 0 : 1,
  };
}

function readOptions(
  { args, plain }: Statement,
  lead: number,
  factOf: (name: string) => OptionFact | undefined,
): Pick<OptionLine, 'options' | 'open'> {
  const options: OptionUse[] = [];
  for (let at = lead; at < args.length; ) {
    const option = readOption(args, at, factOf);
    if (option) options.push(option);
    at += 1 + (option?.values.length ?? 0);
  }
  // Kept for long, so without the room that pushing has made.
  return {
    options: options.slice(),
    open: !plain && args.some(({ splits, broken }) => splits || broken !== undefined),
  };
}

function readOption(
  args: readonly Word[],
  at: number,
  factOf: (name: string) => OptionFact | undefined,
): OptionUse | undefined {
  const keyword = args[at];
  if (!keyword) return undefined;
  const fact = keyword.opaque ? undefined : factOf(keyword.text);
  const values = fact?.takes ? args.slice(at + 1, at + 1 + fact.takes) : NONE;
  return { name: fact?.name ?? withoutBracket(keyword.text), keyword, values, fact };
}

const NONE: readonly Word[] = [];

/** `3` makes three servers, `2-5` four; an unknown number makes at least two, or nobody would write a template. */
function countOf(word: Word | undefined): number {
  const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(word?.text ?? '') ?? [];
  if (first === undefined) return 2;
  return last === undefined ? Number(first) : Math.max(Number(last) - Number(first) + 1, 0);
}
