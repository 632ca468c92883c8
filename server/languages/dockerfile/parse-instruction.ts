// One logical line → one instruction with its flags and arguments. Heredoc bodies come from the caller.

import { type MappedText, sliceMapped, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type {
  CommandForm,
  CopyInstruction,
  Expandable,
  FromInstruction,
  Heredoc,
  Instruction,
  InstructionFlag,
  Pair,
} from './model.ts';
import { type HeredocOpener, heredocOpeners } from './parse-heredocs.ts';
import { readJsonArray } from './parse-json.ts';
import { contentRange, isSpace, type LineSyntax } from './parse-lines.ts';
import { readExpandable, splitBlanks, splitQuoted } from './parse-words.ts';

export interface InstructionContext extends LineSyntax {
  readonly blankLines: readonly Range[];
  /** Inside of ONBUILD. */
  readonly nested?: true;
  /** Reads the bodies that follow the logical line. */
  readonly heredocs: (openers: readonly HeredocOpener[]) => readonly Heredoc[];
}

/** What all kinds of instructions share. */
type Common = Pick<
  Instruction,
  'keyword' | 'keywordRange' | 'range' | 'flags' | 'text' | 'heredocs' | 'blankLines'
>;

/** Parses the instruction that starts at `from` of a logical line: total, whatever the keyword. */
export function parseInstruction(line: MappedText, from: number, context: InstructionContext): Instruction {
  const keywordEnd = endOfWord(line.text, from);
  const keyword = line.text.slice(from, keywordEnd).toUpperCase();
  const { flags, end } = readFlags(line, keywordEnd, context);
  const text = argumentsFrom(line, end);
  const inner =
    keyword === 'ONBUILD' && !context.nested && text.text !== '' ? parseInner(text, context) : undefined;
  const heredocs = inner?.heredocs ?? bodiesOf(keyword, text, context);
  const lineRange = toFile(line, { start: from, end: line.text.length });
  const common: Common = {
    keyword,
    keywordRange: toFile(line, { start: from, end: keywordEnd }),
    range: { start: lineRange.start, end: heredocs.at(-1)?.body.end ?? lineRange.end },
    flags,
    text,
    heredocs,
    blankLines: context.blankLines,
  };
  return keyword === 'ONBUILD' ? { ...common, kind: 'onbuild', inner } : parseArguments(common, context);
}

/** ONBUILD inside of ONBUILD is refused by Docker; not following it bounds the depth. */
const parseInner = (text: MappedText, context: InstructionContext): Instruction =>
  parseInstruction(text, 0, { ...context, nested: true });

function parseArguments(common: Common, syntax: LineSyntax): Instruction {
  const { text } = common;
  switch (common.keyword) {
    case 'FROM':
      return parseFrom(common, syntax);
    case 'ARG':
      return { ...common, kind: 'arg', pairs: readPairs(text, syntax, false) };
    case 'ENV':
    case 'LABEL':
      return { ...common, kind: lower(common.keyword), pairs: readPairs(text, syntax, true) };
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return { ...common, kind: lower(common.keyword), command: commandForm(text) };
    case 'HEALTHCHECK':
      return parseHealthcheck(common);
    case 'COPY':
    case 'ADD':
      return parseCopy(common, lower(common.keyword), syntax);
    case 'VOLUME':
      return { ...common, kind: 'volume', words: wordsOrJson(text, syntax).words };
    case 'EXPOSE':
      return { ...common, kind: 'expose', words: blankWords(text, syntax) };
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
    case 'MAINTAINER':
      return { ...common, kind: lower(common.keyword), words: oneWord(text, syntax) };
    default:
      return { ...common, kind: 'unknown' };
  }
}

const lower = <Keyword extends string>(keyword: Keyword): Lowercase<Keyword> =>
  keyword.toLowerCase() as Lowercase<Keyword>;

/** Only these take heredocs, and not in their JSON form. */
const TAKE_HEREDOCS = new Set(['RUN', 'COPY', 'ADD']);

const bodiesOf = (keyword: string, text: MappedText, { heredocs }: InstructionContext): readonly Heredoc[] =>
  TAKE_HEREDOCS.has(keyword) && text.text.includes('<<') && !readJsonArray(text)
    ? heredocs(heredocOpeners(text))
    : [];

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

const argumentsFrom = (line: MappedText, from: number): MappedText =>
  sliceMapped(line, contentRange(line.text, { start: from, end: line.text.length }));

/** Words that start with `--`, up to the first that does not; a bare `--` ends them, too. */
function readFlags(
  line: MappedText,
  from: number,
  syntax: LineSyntax,
): { readonly flags: readonly InstructionFlag[]; readonly end: number } {
  const flags: InstructionFlag[] = [];
  let at = skipBlanks(line.text, from);
  while (line.text.startsWith('--', at)) {
    const word = firstWord(line, at, syntax);
    at = skipBlanks(line.text, word.end);
    if (word.end - word.start === 2) break;
    flags.push(readFlag(line, word, syntax));
  }
  return { flags, end: at };
}

function firstWord(line: MappedText, from: number, syntax: LineSyntax): Range {
  const simple = { start: from, end: endOfWord(line.text, from) };
  const quoted = /["'\\]/.test(line.text.slice(simple.start, simple.end));
  return quoted ? (splitQuoted(line, from, syntax)[0] ?? simple) : simple;
}

function readFlag(line: MappedText, word: Range, syntax: LineSyntax): InstructionFlag {
  const text = line.text.slice(word.start, word.end);
  const equals = text.indexOf('=');
  const nameEnd = word.start + (equals < 0 ? text.length : equals);
  return {
    name: line.text.slice(word.start + 2, nameEnd),
    nameRange: toFile(line, { start: word.start, end: nameEnd }),
    value: equals < 0 ? undefined : readExpandable(line, { start: nameEnd + 1, end: word.end }, syntax),
    range: toFile(line, word),
  };
}

function parseFrom(common: Common, syntax: LineSyntax): FromInstruction {
  const [image, as, name] = splitBlanks(common.text, 0, syntax);
  const hasAlias = as && name && common.text.text.slice(as.start, as.end).toUpperCase() === 'AS';
  const alias = hasAlias ? common.text.text.slice(name.start, name.end) : '';
  return {
    ...common,
    kind: 'from',
    image: image && readExpandable(common.text, image, syntax),
    alias: hasAlias ? { name: alias, key: alias.toLowerCase(), range: toFile(common.text, name) } : undefined,
  };
}

/** Without a `=` in its first word, ENV and LABEL take the rest of the line as the value. */
function readPairs(text: MappedText, syntax: LineSyntax, legacyForm: boolean): Pair[] {
  const words = splitQuoted(text, 0, syntax);
  const first = words[0];
  if (legacyForm && first && !text.text.slice(first.start, first.end).includes('=')) {
    return [legacyPair(text, syntax)];
  }
  return words.map((word) => readPair(text, word, syntax));
}

function readPair(text: MappedText, word: Range, syntax: LineSyntax): Pair {
  const equals = text.text.slice(word.start, word.end).indexOf('=');
  const name = { start: word.start, end: equals < 0 ? word.end : word.start + equals };
  return {
    name: readExpandable(text, name, syntax).value.text,
    nameRange: toFile(text, name),
    value: equals < 0 ? undefined : readExpandable(text, { start: name.end + 1, end: word.end }, syntax),
    legacy: false,
    range: toFile(text, word),
  };
}

function legacyPair(text: MappedText, syntax: LineSyntax): Pair {
  const name = { start: 0, end: endOfWord(text.text, 0) };
  const value = { start: skipBlanks(text.text, name.end), end: text.text.length };
  return {
    name: text.text.slice(0, name.end),
    nameRange: toFile(text, name),
    value: value.start < value.end ? readExpandable(text, value, syntax) : undefined,
    legacy: true,
    range: toFile(text, { start: 0, end: value.end }),
  };
}

function commandForm(text: MappedText): CommandForm {
  const array = readJsonArray(text);
  return array ? { form: 'exec', array } : { form: 'shell', text, looksLikeJson: text.text.startsWith('[') };
}

function parseHealthcheck(common: Common): Instruction {
  const { text } = common;
  const end = endOfWord(text.text, 0);
  const command = argumentsFrom(text, end);
  return {
    ...common,
    kind: 'healthcheck',
    type: text.text.slice(0, end).toUpperCase(),
    typeRange: toFile(text, { start: 0, end }),
    command: command.text === '' ? undefined : commandForm(command),
  };
}

const parseCopy = (common: Common, kind: 'copy' | 'add', syntax: LineSyntax): CopyInstruction => ({
  ...common,
  kind,
  ...wordsOrJson(common.text, syntax),
});

function wordsOrJson(text: MappedText, syntax: LineSyntax): Pick<CopyInstruction, 'words' | 'json'> {
  const json = readJsonArray(text);
  const words = json?.words.map(({ value, range }) => ({
    ...readExpandable(value, { start: 0, end: value.text.length }, syntax),
    range,
  }));
  return { words: words ?? blankWords(text, syntax), json };
}

const blankWords = (text: MappedText, syntax: LineSyntax): Expandable[] =>
  splitBlanks(text, 0, syntax).map((word) => readExpandable(text, word, syntax));

const oneWord = (text: MappedText, syntax: LineSyntax): Expandable[] =>
  text.text === '' ? [] : [readExpandable(text, { start: 0, end: text.text.length }, syntax)];
