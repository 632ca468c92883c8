// Setting and removing terms in the syntax of a Dockerfile. An edit that may change more than asked is not made.

import type { Range, TextEdit } from '../../core/text.ts';
import type { DockerfileModel, EscapeCharacter, FromInstruction, Instruction, Pair, Stage } from './model.ts';
import type { PlacedTerm, StageTerms } from './placed-term.ts';
import { lineEndBehind, wholeLines } from './whole-lines.ts';

type Edits = readonly TextEdit[] | undefined;

/**
 * Gives a term a value, adding it where it is missing.
 * Shape:  the value is written as in a Dockerfile, so that `$NAME` in it is a variable.
 * Errors: `undefined` where several instructions could be meant, or the value does not fit on a line.
 */
export function setTerm(said: StageTerms, key: string, value: string): Edits {
  if (!fitsOnLine(value)) return undefined;
  const [keyword = '', ...rest] = key.split('.');
  const name = rest.join('.');
  if (!said.model.vocabulary().instructions.has(keyword)) return undefined;
  if (keyword === 'FROM' && name === '') return said.root && withImage(said.root.from, value);
  if (name.startsWith('--')) return setFlag(said, keyword, name, value);
  if (HAS_NAMES.has(keyword)) return setPair(said, keyword, name, value);
  return name === '' && value.trim() !== '' ? setArguments(said, keyword, value.trim()) : undefined;
}

const HAS_NAMES = new Set(['ARG', 'ENV', 'LABEL']);

/** Each of them does something of its own; which one to replace cannot be told. */
const ADD_UP = new Set(['RUN', 'COPY', 'ADD', 'ONBUILD']);

/** What other instructions of the stage rely on goes to its beginning. */
const COME_FIRST = new Set(['ARG', 'ENV', 'SHELL']);

/** The mark that continues a line would take the next one with it. */
const fitsOnLine = (value: string): boolean => !/[\r\n]|[\\`]$/.test(value);

const isOneWord = (value: string): boolean => /^[^\s"']+$/.test(value);

const withImage = ({ image }: FromInstruction, value: string): Edits =>
  image && isOneWord(value) ? [{ range: image.range, text: value }] : undefined;

function setFlag({ terms }: StageTerms, keyword: string, name: string, value: string): Edits {
  if (!isOneWord(value)) return undefined;
  const own = terms.filter(({ instruction }) => instruction.keyword === keyword);
  const [only, ...others] = new Set(own.map(({ instruction }) => instruction));
  if (!only || others.length > 0) return undefined;
  const given = only.flags.filter((flag) => `--${flag.name}` === name);
  if (given.length > 1) return undefined;
  const text = `${name}=${value}`;
  const [flag] = given;
  return flag ? [{ range: flag.range, text }] : [insertion(only.keywordRange.end, ` ${text}`)];
}

function setPair(said: StageTerms, keyword: string, name: string, value: string): Edits {
  if (!/^[A-Za-z_][\w.-]*$/.test(name)) return undefined;
  const { escape: mark } = said.model;
  const pair = said.terms.findLast(({ term, pair }) => pair && term.key === `${keyword}.${name}`)?.pair;
  return pair
    ? withValue(pair, quoted(value, mark))
    : addInstruction(said, keyword, `${keyword} ${name}=${quoted(value, mark)}`);
}

const withValue = ({ value, nameRange }: Pair, written: string): Edits =>
  value ? [{ range: value.range, text: written }] : [insertion(nameRange.end, `=${written}`)];

/** In double quotes where a blank or a quote would end the word. */
function quoted(value: string, mark: EscapeCharacter): string {
  if (/^[^\s"'\\`]+$/.test(value)) return value;
  return `"${[...value].map((each) => (each === '"' || each === mark ? mark + each : each)).join('')}"`;
}

function setArguments(said: StageTerms, keyword: string, value: string): Edits {
  const own = said.terms.filter(({ term }) => term.key === keyword);
  const [only, ...others] = own;
  if (!only) return addInstruction(said, keyword, `${keyword} ${value}`);
  if (others.length > 0 || ADD_UP.has(keyword)) return undefined;
  return withArguments(only.instruction, value);
}

function withArguments({ text, keywordRange, heredocs }: Instruction, value: string): Edits {
  if (heredocs.length > 0) return undefined;
  if (text.text === '') return [insertion(keywordRange.end, ` ${value}`)];
  return [{ range: text.extent, text: value }];
}

/**
 * Gives the occurrence that was found another value, written as `setTerm` writes it.
 * Errors: `undefined` where the value does not fit on a line, or lines of a heredoc would be left over.
 */
export function replaceTerm(model: DockerfileModel, placed: PlacedTerm, value: string): Edits {
  const { instruction, pair, flag } = placed;
  if (!fitsOnLine(value)) return undefined;
  if (flag) return isOneWord(value) ? [{ range: flag.range, text: `--${flag.name}=${value}` }] : undefined;
  if (pair) return withValue(pair, quoted(value, model.escape));
  if (instruction.kind === 'from') return withImage(instruction, value);
  return value.trim() === '' ? undefined : withArguments(instruction, value.trim());
}

function addInstruction({ model, last }: StageTerms, keyword: string, line: string): Edits {
  if (!last || model.templated) return undefined;
  const behind = COME_FIRST.has(keyword) ? last.from : beforeStart(last);
  const at = lineEndBehind(model, behind);
  return at === undefined ? undefined : [insertion(at, model.source.lineEnd + line)];
}

/** The instruction in front of those that start the container, which people expect at the end. */
const beforeStart = ({ from, instructions }: Stage): Instruction =>
  instructions.findLast(({ kind }) => kind !== 'cmd' && kind !== 'entrypoint') ?? from;

/** Takes a term out, with the instruction where nothing else is left in it. */
export function removeTerm(model: DockerfileModel, { instruction, pair, flag }: PlacedTerm): Edits {
  if (flag) return [deletion(flagWithBlank(instruction, flag.range))];
  if (instruction.kind === 'from') return undefined;
  if (!pair || !('pairs' in instruction) || instruction.pairs.length === 1) {
    return [deletion(wholeLines(model, instruction))];
  }
  const index = instruction.pairs.indexOf(pair);
  const [before, next] = [instruction.pairs[index - 1], instruction.pairs[index + 1]];
  return next
    ? [deletion({ start: pair.range.start, end: next.range.start })]
    : [deletion({ start: before?.range.end ?? pair.range.start, end: pair.range.end })];
}

/** Up to what follows, so that several flags can go at once. */
function flagWithBlank({ flags, text }: Instruction, { start, end }: Range): Range {
  const next = flags.find(({ range }) => range.start >= end)?.range.start;
  return { start, end: next ?? Math.max(end, text.extent.start) };
}

const insertion = (at: number, text: string): TextEdit => ({ range: { start: at, end: at }, text });
const deletion = (range: Range): TextEdit => ({ range, text: '' });
