// Words of a unit by what they mean, for colouring: headers, names, programs, variables, specifiers, numbers.
// A token stays on one line, so values that go on over several are taken line by line.

import type { Token, TokenType } from '../../core/features.ts';
import { toFile } from '../../core/mapped-text.ts';
import type { Range, SourceText } from '../../core/text.ts';
import type { DirectiveRecord } from './catalogue.ts';
import { comments } from './comments.ts';
import type { UnitModel } from './model.ts';
import type { Directive, ExecLine } from './nodes.ts';
import { readBoolean } from './settings.ts';

export function tokens(model: UnitModel): Token[] {
  const found = [
    ...comments(model).map((range): Token => ({ range, type: 'comment' })),
    ...model.headers.map(({ range }): Token => ({ range, type: 'namespace' })),
    ...model.directives.flatMap((directive) => ofDirective(model, directive)),
  ];
  return found
    .flatMap((token) => perLine(model.source, token))
    .sort((a, b) => a.range.start - b.range.start)
    .filter((token, index, all) => token.range.start >= (all[index - 1]?.range.end ?? 0));
}

function ofDirective(model: UnitModel, directive: Directive): Token[] {
  const { section = '', name, nameRange } = directive;
  const record = model.vocabulary.directive(section, name);
  const own: Token = { range: nameRange, type: 'property' };
  if (!record) return [own];
  const line =
    record.type === 'exec' ? model.execLines.find((each) => each.directive === directive) : undefined;
  return [own, ...(line ? ofCommands(line) : ofValue(directive, record))];
}

/** Specifiers and variables first: they stand inside of words. */
const INSIDE = /%[%A-Za-z]|\$\{\w+\}|\$\w+/g;

function ofCommands({ directive: { value }, commands }: ExecLine): Token[] {
  return commands.flatMap(({ words }) =>
    words.flatMap((word, index) => {
      const type: TokenType = index === 0 ? 'function' : /^-/.test(word.raw) ? 'parameter' : 'string';
      return cutOut(word.at, value.text).map(
        ({ at, inside }): Token => ({ range: toFile(value, at), type: inside ? 'variable' : type }),
      );
    }),
  );
}

/** The parts of a word between and at its specifiers and variables. */
function cutOut(at: Range, text: string): { readonly at: Range; readonly inside: boolean }[] {
  const parts: { at: Range; inside: boolean }[] = [];
  let from = at.start;
  for (const { 0: found, index } of text.slice(at.start, at.end).matchAll(INSIDE)) {
    const start = at.start + index;
    if (start > from) parts.push({ at: { start: from, end: start }, inside: false });
    parts.push({ at: { start, end: start + found.length }, inside: true });
    from = start + found.length;
  }
  if (from < at.end) parts.push({ at: { start: from, end: at.end }, inside: false });
  return parts;
}

function ofValue({ value }: Directive, record: DirectiveRecord): Token[] {
  const words = [...value.text.matchAll(/\S+/g)];
  return words.flatMap(({ 0: word, index }) =>
    cutOut({ start: index, end: index + word.length }, value.text).map(
      ({ at, inside }): Token => ({
        range: toFile(value, at),
        type: inside ? 'variable' : typeOfWord(word, record),
      }),
    ),
  );
}

const WORDS = ['enum', 'enumList', 'boolOrEnum', 'boolOrEnumList', 'capabilityList', 'syscallList', 'signal'];

function typeOfWord(word: string, { type, special = [] }: DirectiveRecord): TokenType {
  if (/^bool/.test(type) && readBoolean(word) !== undefined) return 'keyword';
  if (WORDS.includes(type) || special.includes(word)) return 'keyword';
  if (/^unit/.test(type)) return 'type';
  return /^[+-]?\d/.test(word) && type !== 'string' ? 'number' : 'string';
}

/** Splits what crosses a line end. */
function perLine(source: SourceText, { range, type }: Token): Token[] {
  const first = source.position(range.start).line;
  const last = source.position(range.end).line;
  return Array.from({ length: last - first + 1 }, (_, offset) => source.line(first + offset)).flatMap(
    (line) => {
      const start = Math.max(range.start, line.start);
      const end = Math.min(range.end, line.end);
      return start < end ? [{ range: { start, end }, type }] : [];
    },
  );
}
