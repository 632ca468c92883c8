// Words of a simple POSIX shell command, each with its map back to the file.
// Splits and unquotes; runs nothing. What the shell would expand stays opaque.

import type { PlacedWord } from './fragment.ts';
import { type MappedText, MappedTextBuilder, toFile } from './mapped-text.ts';
import type { Range } from './text.ts';

/** `|`, `&&`, `;`, `>` and their kin: the words around it belong to different commands or to files. */
export interface Operator {
  readonly operator: string;
  readonly range: Range;
}

export type ShellToken = PlacedWord | Operator;

export const isOperator = (token: ShellToken): token is Operator => 'operator' in token;

/**
 * Splits a command as sh does, up to expansions.
 * Shape:  quotes and escapes are undone; `$x`, `${x}`, `$(x)` and backticks stay as opaque source.
 * Errors: never throws; an unclosed quote or bracket runs to the end.
 * Source: POSIX.1, Shell Command Language, 2.2 Quoting and 2.3 Token Recognition.
 */
export function splitShell(source: MappedText): ShellToken[] {
  const tokens: ShellToken[] = [];
  let at = 0;
  while (at < source.text.length) {
    if (isBlank(source.text[at])) at++;
    else if (source.text[at] === '#') at = endOfLine(source.text, at);
    else {
      const operator = OPERATOR.exec(source.text.slice(at, at + 3))?.[0];
      const token = operator
        ? { operator, range: toFile(source, { start: at, end: at + operator.length }) }
        : readWord(source, at);
      tokens.push(token);
      at = isOperator(token) ? at + token.operator.length : token.at.end;
    }
  }
  return tokens;
}

const OPERATOR = /^(?:&&|\|\||;;|<<-|<<|>>|>\||<&|>&|&>|[|&;<>()\n])/;
const ENDS_WORD = ' \t\r\n|&;<>()';
const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\r';

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/**
 * Reads the word that starts at an offset of a text.
 * Shape:  as for `splitShell`; where an operator stands at the offset, the word is empty.
 * Errors: never throws; an unclosed quote or bracket runs to the end.
 */
export function readWord(source: MappedText, start: number): PlacedWord {
  const reader = new WordReader(source, start);
  while (reader.at < source.text.length && !reader.atWordEnd) reader.step();
  const at = { start, end: reader.at };
  const where = toFile(source, at);
  return { value: reader.builder.build(where), range: where, splits: reader.splits, at };
}

/** Reads one word; `at` moves over the source, the builder collects the value. */
class WordReader {
  readonly builder = new MappedTextBuilder();
  at: number;
  splits = false;
  readonly #source: MappedText;
  #quote: '"' | undefined;

  constructor(source: MappedText, start: number) {
    this.#source = source;
    this.at = start;
  }

  get atWordEnd(): boolean {
    return !this.#quote && ENDS_WORD.includes(this.#source.text.charAt(this.at));
  }

  step(): void {
    const character = this.#source.text[this.at];
    if (character === '\\') this.#escape();
    else if (character === '"') this.#toggleQuote();
    else if (character === "'" && !this.#quote) this.#single();
    else if (character === '$' || character === '`') this.#expansion();
    else this.#take((this.#quote ? quotedLength : plainLength)(this.#source.text, this.at));
  }

  #take(length: number): void {
    this.builder.appendSlice(this.#source, { start: this.at, end: this.at + length });
    this.at += length;
  }

  #toggleQuote(): void {
    this.#quote = this.#quote ? undefined : '"';
    this.at++;
  }

  #single(): void {
    const close = this.#source.text.indexOf("'", this.at + 1);
    const end = close < 0 ? this.#source.text.length : close;
    this.at++;
    if (end > this.at) this.#take(end - this.at);
    this.at = Math.min(end + 1, this.#source.text.length);
  }

  /** In double quotes a backslash escapes only what would be special there. */
  #escape(): void {
    const next = this.#source.text[this.at + 1];
    const literal = next === undefined || (this.#quote && !'"\\$`\n'.includes(next));
    if (!literal) this.at++;
    if (!literal && next === '\n') this.at++;
    else this.#take(1);
  }

  #expansion(): void {
    const length = expansionLength(this.#source.text, this.at);
    if (length === 1) {
      this.#take(1);
      return;
    }
    const where = { start: this.at, end: this.at + length };
    const text = this.#source.text.slice(where.start, where.end);
    const from = toFile(this.#source, where);
    this.builder.append({ text, extent: from, pieces: [{ start: 0, end: text.length, from, opaque: true }] });
    this.splits ||= !this.#quote;
    this.at += length;
  }
}

/** Length of the run of characters that never mean anything to a shell; at least 1. */
function plainLength(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  return end - at;
}

/** The same within double quotes. */
function quotedLength(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && !isActiveInQuotes(text.charCodeAt(end))) end++;
  return end - at;
}

/** `"`, `$`, `\`, a backtick. */
const isActiveInQuotes = (code: number): boolean => code === 34 || code === 36 || code === 92 || code === 96;

/** Letters, digits, `+`, `,`, `-`, `.`, `/`, `:`, `=`, `@`, `_`. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 64 && code <= 90) ||
  (code >= 43 && code <= 58) ||
  code === 61 ||
  code === 95;

/** Length of the expansion that starts at `at`; 1 where a `$` stands for itself. */
export function expansionLength(text: string, at: number): number {
  if (text[at] === '`') return closing(text, at + 1, '`') - at;
  const next = text[at + 1];
  if (next === '{') return closingBracket(text, at + 1, '{', '}') - at;
  if (next === '(') return closingBracket(text, at + 1, '(', ')') - at;
  const name = /^(?:[A-Za-z_]\w*|[0-9@*#?$!-])/.exec(text.slice(at + 1, at + 65))?.[0];
  return 1 + (name?.length ?? 0);
}

function closing(text: string, from: number, mark: string): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end + 1;
}

function closingBracket(text: string, from: number, open: string, close: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at + 1;
  }
  return text.length;
}
