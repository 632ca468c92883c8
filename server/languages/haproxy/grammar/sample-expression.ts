// Sample expressions: a fetch with its arguments, then converters. Reads them as HAProxy does and notes what
// it would refuse. Source: HAProxy's parser for sample expressions and argument lists; manual, chapter 7.3.

import type { SampleFact } from '../catalogue.ts';
import type { Word } from '../nodes.ts';
import { rangeIn } from '../nodes.ts';
import { unavailable } from './availability.ts';
import type { NameKind } from './fault.ts';
import { isTaken, type JudgeContext, suggest } from './judge-context.ts';
import { readArguments, type SampleArgument } from './sample-arguments.ts';
import { parameterComplaint } from './sample-parameters.ts';

export interface SampleEnd {
  /** Index of the first word behind the expression, and the offset in the last word where it ended. */
  readonly next: number;
  readonly offset: number;
  /** What the expression gives; unknown where a part of it is. */
  readonly type: string | undefined;
}

/** How the first name is looked up: an ACL has names of its own for some fetches. */
export type FetchNamed = (name: string) => SampleFact | undefined;

/** What counts as a part of a name. */
const NAME = /[A-Za-z0-9._+:-]*/y;

const nameAt = (text: string, at: number): string => {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? '';
};

/** Which types a converter can take in, by the type that comes in. What is not listed takes all. */
const CASTS: Readonly<Record<string, readonly string[]>> = {
  bool: ['any', 'bool', 'sint', 'str', 'bin'],
  sint: ['any', 'bool', 'sint', 'addr', 'ipv4', 'ipv6', 'str', 'bin'],
  ipv4: ['any', 'sint', 'addr', 'ipv4', 'ipv6', 'str', 'bin'],
  bin: ['any', 'str', 'bin', 'meth'],
};

/**
 * Reads the expression that starts at an offset of a word. Converters may go on in the next words.
 * Shape:  inside of `%[…]`, `bracketed` ends the expression at the first character that is no part of it.
 * Errors: the first fault ends the reading: `undefined`.
 */
export function readSample(
  words: readonly Word[],
  at: number,
  start: number,
  bracketed: boolean,
  context: JudgeContext,
  fetchNamed: FetchNamed = context.vocabulary.fetchNamed,
): SampleEnd | undefined {
  const word = words[at];
  if (!word) return undefined;
  const name = nameAt(word.text, start);
  const { vocabulary, findings } = context;
  if (name === '') {
    findings.fault(
      'sample-invalid',
      rangeIn(word, start, word.text.length),
      'A sample fetch is missing here.',
    );
    return undefined;
  }
  const fact = fetchNamed(name);
  if (!fact || !isTaken(fact, context)) {
    if (isOpenName(name)) return undefined;
    const suggestion = suggest(name, vocabulary.sampleFetches(), context);
    findings.fault(
      'sample-unknown',
      rangeIn(word, start, start + name.length),
      unknown('sample fetch', name, suggestion, fact),
      suggestion,
    );
    return undefined;
  }
  const lacks = unavailable(fact, context.place);
  if (lacks) {
    const range = rangeIn(word, start, start + name.length);
    findings.fault(
      'sample-invalid',
      range,
      `"${name}" reads ${lacks}, which "${context.place}" does not have.`,
    );
    return undefined;
  }
  const end = readUse(word, start, name, fact, context);
  return end === undefined ? undefined : readConverters(words, at, end, fact.gives, bracketed, context);
}

/** Lua scripts and modules bring names of their own. */
export const isOpenName = (name: string): boolean => /^(?:lua\.|lua_|51d|da-|wurfl)/.test(name);

const unknown = (
  kind: string,
  name: string,
  suggestion: string | undefined,
  fact: SampleFact | undefined,
): string => {
  if (fact?.since) return `The ${kind} "${name}" exists since HAProxy ${fact.since} only.`;
  return `HAProxy knows no ${kind} "${name}"${suggestion ? `; did you mean "${suggestion}"?` : '.'}`;
};

function readConverters(
  words: readonly Word[],
  from: number,
  offset: number,
  type: string | undefined,
  bracketed: boolean,
  context: JudgeContext,
): SampleEnd | undefined {
  let [index, at, incoming] = [from, offset, type];
  for (;;) {
    const word = words[index];
    if (!word) return { next: index, offset: 0, type: incoming };
    // Where a word begins, no comma is needed: converters may go on from word to word.
    if (at > 0 && at < word.text.length && word.text[at] !== ',') {
      if (bracketed) return { next: index, offset: at, type: incoming };
      return complainOfTail(word, at, context);
    }
    while (word.text[at] === ',') at++;
    if (at < word.text.length) {
      const read = readConverter(word, at, incoming, context);
      if (!read) return undefined;
      [at, incoming] = [read.end, read.type];
    } else if (bracketed) return { next: index, offset: at, type: incoming };
    else {
      index++;
      at = 0;
      const next = words[index];
      if (!next || !isConverter(nameAt(next.text, 0), context))
        return { next: index, offset: 0, type: incoming };
    }
  }
}

const isConverter = (name: string, context: JudgeContext): boolean => {
  const fact = name === '' ? undefined : context.vocabulary.converter(name);
  return fact !== undefined && isTaken(fact, context);
};

function complainOfTail(word: Word, at: number, { findings }: JudgeContext): undefined {
  findings.fault(
    'sample-invalid',
    rangeIn(word, at, word.text.length),
    `"${word.text.slice(at)}" does not belong to the sample expression: a comma or its end is expected.`,
  );
  return undefined;
}

function readConverter(word: Word, at: number, incoming: string | undefined, context: JudgeContext) {
  const { vocabulary, findings } = context;
  const name = nameAt(word.text, at);
  const fact = vocabulary.converter(name);
  const range = rangeIn(word, at, at + Math.max(name.length, 1));
  if (!fact || !isTaken(fact, context)) {
    if (isOpenName(name)) return undefined;
    const suggestion = suggest(name, vocabulary.converters(), context);
    findings.fault('sample-unknown', range, unknown('converter', name, suggestion, fact), suggestion);
    return undefined;
  }
  if (fact.reads && incoming && CASTS[incoming] && !CASTS[incoming].includes(fact.reads)) {
    findings.fault(
      'sample-invalid',
      range,
      `The converter "${name}" cannot take what comes before it (${incoming}).`,
    );
    return undefined;
  }
  const end = readUse(word, at, name, fact, context);
  const type = fact.gives === 'same' ? incoming : fact.gives;
  return end === undefined ? undefined : { end, type: type === 'any' ? undefined : type };
}

const REFERENCES: Readonly<Record<string, NameKind>> = {
  frontend: 'frontend',
  backend: 'backend',
  table: 'table',
  'user list': 'userlist',
};

/** The arguments behind a name. Gives the offset behind them, or nothing where they are wrong. */
function readUse(
  word: Word,
  start: number,
  name: string,
  fact: SampleFact,
  context: JudgeContext,
): number | undefined {
  const open = start + name.length;
  const read = readArguments(word.text, open);
  if (fact.takes === undefined) return read.end;
  const parameters = context.vocabulary.parameters(fact.takes);
  const complaint = read.complaint ?? parameterComplaint(read.args, parameters, name);
  if (complaint) {
    context.findings.fault('sample-invalid', rangeIn(word, start, Math.max(read.end, open)), complaint);
    return undefined;
  }
  // Without any parameters, HAProxy does not look at the parenthesis and stumbles over it.
  if (parameters.types.length === 0) return word.text.startsWith('()', open) ? open + 2 : open;
  read.args.forEach((arg, index) => {
    refer(word, arg, parameters.types[index], context);
  });
  return read.end;
}

function refer(word: Word, arg: SampleArgument, type: string | undefined, { findings }: JudgeContext): void {
  const kind = type === undefined ? undefined : REFERENCES[type];
  if (kind) findings.reference(kind, word, arg.start, arg.end);
  else if (type === 'server') {
    const slash = arg.text.lastIndexOf('/');
    const owner = slash < 0 ? undefined : arg.text.slice(0, slash);
    if (owner) findings.reference('backend', word, arg.start, arg.start + slash);
    findings.reference('server', word, arg.start + slash + 1, arg.end, owner);
  }
}
