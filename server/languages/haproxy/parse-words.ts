// Words of one line by HAProxy's quoting rules, each with its map back to the file. Knows no keywords.
// Source: HAProxy configuration manual, 2.2 "Quoting and escaping" and 2.3 "Environment variables".

import { MappedTextBuilder } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { Word } from './nodes.ts';

export interface LineWords {
  readonly words: readonly Word[];
  readonly plain: boolean;
  readonly comment: Range | undefined;
}

const DOUBLE_QUOTE = 34;
const HASH = 35;
const DOLLAR = 36;
const SINGLE_QUOTE = 39;
const BACKSLASH = 92;

/**
 * Splits a line.
 * Shape:  `spans` are the template's ranges in this line, in order; they never split a word.
 *         A backslash at the end of a line is a backslash: HAProxy has no continuation lines.
 * Errors: never throws; an unclosed quote runs to the end of the line and makes its word opaque.
 */
export function readWords(text: string, line: Range, spans: readonly Range[]): LineWords {
  let at = runEnd(BLANKS, text, line.start);
  if (spans.length === 0) {
    const content = text.slice(at, line.end);
    if (PLAIN_LINE.test(content)) return { words: plainWords(content, at), plain: true, comment: undefined };
  }
  const words: Word[] = [];
  let allPlain = true;
  while (at < line.end) {
    if (text.charCodeAt(at) === HASH && !spanAt(spans, at))
      return { words, plain: allPlain, comment: { start: at, end: line.end } };
    const end = plainEnd(text, at, line.end, spans);
    const plain = endsWord(text, end, line.end, spans);
    const word = plain
      ? new PlainWord(text.slice(at, end), at)
      : new WordReader(text, line.end, spans, at).read();
    words.push(word);
    allPlain &&= plain;
    at = runEnd(BLANKS, text, plain ? end : word.range.end);
  }
  return { words, plain: allPlain, comment: undefined };
}

/** The words at the start of a line that stand there as they are, with one space between them. */
export interface LineLead {
  readonly words: readonly string[];
  /** The line has no others. */
  readonly whole: boolean;
}

export const NO_LEAD: LineLead = { words: [], whole: false };

/** Only for lines without template marks. */
export function readLead(text: string, line: Range): LineLead {
  const start = runEnd(BLANKS, text, line.start);
  const end = Math.min(runEnd(LEAD, text, start), line.end);
  if (end <= start) return NO_LEAD;
  const words = text.slice(start, end).split(' ');
  // What goes on behind a quote or an escape is another word.
  if (!endsWord(text, end, line.end, NO_SPANS)) words.pop();
  return { words, whole: end === line.end };
}

const NO_SPANS: readonly Range[] = [];

/** Nearly all lines are words with one space between them. */
const PLAIN_LINE = /^[^\t-\r "#$'\\]+(?: [^\t-\r "#$'\\]+)*$/;

function plainWords(content: string, start: number): readonly Word[] {
  let at = start;
  return content.split(' ').map((word) => {
    const plain = new PlainWord(word, at);
    at += word.length + 1;
    return plain;
  });
}

const BLANKS = /[\t-\r ]*/y;
const LEAD = /(?:[^\t-\r "#$'\\]+(?: (?=[^\t-\r "#$'\\]))?)*/y;
const PLAIN = /[^\t-\r "#$'\\]*/y;
const IN_DOUBLE_QUOTES = /[^"$\\]*/y;
const IN_SINGLE_QUOTES = /[^']*/y;
const WORD_END = /[\t-\r #]/y;

/** Where the run of such characters ends. The engine's own search is quick even where nothing is compiled yet. */
function runEnd(run: RegExp, text: string, from: number): number {
  run.lastIndex = from;
  run.test(text);
  return run.lastIndex;
}

const spanAt = (spans: readonly Range[], at: number): Range | undefined =>
  spans.length === 0 ? undefined : spans.find(({ start, end }) => start <= at && at < end);

/** Nearly all words hold nothing but themselves: they need no map. */
function plainEnd(text: string, from: number, lineEnd: number, spans: readonly Range[]): number {
  const end = Math.min(runEnd(PLAIN, text, from), lineEnd);
  return spans.length === 0 ? end : Math.min(end, nextSpan(spans, from)?.start ?? end);
}

const nextSpan = (spans: readonly Range[], from: number): Range | undefined =>
  spans.find(({ end }) => end > from);

function endsWord(text: string, at: number, lineEnd: number, spans: readonly Range[]): boolean {
  if (at >= lineEnd) return true;
  WORD_END.lastIndex = at;
  return WORD_END.test(text) && !spanAt(spans, at);
}

/** A word that stands in the file as it is. A class, because a large file has a hundred thousand of them. */
class PlainWord implements Word {
  readonly text: string;
  readonly #start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.#start = start;
  }

  get range(): Range {
    return { start: this.#start, end: this.#start + this.text.length };
  }

  get mapped(): undefined {
    return undefined;
  }

  get opaque(): boolean {
    return false;
  }

  get splits(): boolean {
    return false;
  }

  get broken(): undefined {
    return undefined;
  }
}

/** Escapes that stand for another character; `#`, quotes, space and backslash stand for themselves. */
const CONTROL: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
const LITERAL = ' \\#\'"';
const VARIABLE = /^\$(?:\{\.?[A-Za-z_]\w*(\[\*\])?(?:-[^}]*)?\}|\.?[A-Za-z_]\w*)/;

/** Reads one word with quotes, escapes or unknown parts. */
class WordReader {
  readonly #text: string;
  readonly #end: number;
  readonly #spans: readonly Range[];
  readonly #start: number;
  readonly #builder = new MappedTextBuilder();
  #at: number;
  #run: number;
  #quote = 0;
  #opaque = false;
  #splits = false;
  #broken: string | undefined;

  constructor(text: string, end: number, spans: readonly Range[], start: number) {
    this.#text = text;
    this.#end = end;
    this.#spans = spans;
    this.#start = start;
    this.#at = start;
    this.#run = start;
  }

  read(): Word {
    while (this.#at < this.#end && !this.#atWordEnd()) {
      const end = this.#runEnd();
      if (end > this.#at) this.#at = end;
      else this.#step();
    }
    this.#flush();
    const range = { start: this.#start, end: this.#at };
    const mapped = this.#builder.build(range);
    return {
      text: mapped.text,
      range,
      mapped,
      opaque: this.#opaque || this.#quote !== 0,
      splits: this.#splits,
      broken: this.#quote === 0 ? this.#broken : 'The quote is not closed before the end of the line.',
    };
  }

  #atWordEnd(): boolean {
    return this.#quote === 0 && endsWord(this.#text, this.#at, this.#end, this.#spans);
  }

  /** Where the characters end that are themselves here. */
  #runEnd(): number {
    const run =
      this.#quote === DOUBLE_QUOTE
        ? IN_DOUBLE_QUOTES
        : this.#quote === SINGLE_QUOTE
          ? IN_SINGLE_QUOTES
          : PLAIN;
    const end = Math.min(runEnd(run, this.#text, this.#at), this.#end);
    return Math.min(
      end,
      spanAt(this.#spans, this.#at)?.start ?? nextSpan(this.#spans, this.#at)?.start ?? end,
    );
  }

  #step(): void {
    const code = this.#text.charCodeAt(this.#at);
    const span = spanAt(this.#spans, this.#at);
    if (span) this.#unknown(Math.min(span.end, this.#end), true);
    else if (code === BACKSLASH && this.#quote !== SINGLE_QUOTE) this.#escape();
    else if (this.#toggles(code)) this.#toggle(code);
    else if (code === DOLLAR && this.#quote !== SINGLE_QUOTE) this.#variable();
    else this.#at++;
  }

  #toggles(code: number): boolean {
    return (
      (code === DOUBLE_QUOTE && this.#quote !== SINGLE_QUOTE) ||
      (code === SINGLE_QUOTE && this.#quote !== DOUBLE_QUOTE)
    );
  }

  #toggle(code: number): void {
    this.#flush();
    this.#quote = this.#quote === 0 ? code : 0;
    this.#skip(1);
  }

  /** Outside of the known escapes a backslash stays: `\.` in a regular expression needs no second one. */
  #escape(): void {
    const next = this.#text[this.#at + 1] ?? '';
    const control = CONTROL[next];
    const hex = next === 'x' ? /^[0-9A-Fa-f]{2}/.exec(this.#text.slice(this.#at + 2, this.#at + 4)) : null;
    if (this.#at + 1 >= this.#end) this.#at++;
    else if (control !== undefined) this.#replace(control, 2);
    else if (hex) this.#replace(String.fromCharCode(Number.parseInt(hex[0], 16)), 4);
    else if (next === 'x') {
      this.#broken ??= 'Two hexadecimal digits are expected behind \\x.';
      this.#at += 2;
    } else if (LITERAL.includes(next) || (next === '$' && this.#quote === DOUBLE_QUOTE)) this.#literal();
    else this.#at += 2;
  }

  /** The backslash goes, the character behind it stays. */
  #literal(): void {
    this.#flush();
    this.#skip(1);
    this.#at++;
  }

  #replace(by: string, length: number): void {
    this.#flush();
    this.#builder.replaced(by, { start: this.#at, end: this.#at + length });
    this.#skip(length);
  }

  /**
   * In weak quotes HAProxy puts the variable's value here. Outside of quotes it does not, but such a file
   * is made for `envsubst` and its kin: unknown all the same.
   */
  #variable(): void {
    const [name, expands] =
      VARIABLE.exec(this.#text.slice(this.#at, Math.min(this.#end, this.#at + 200))) ?? [];
    if (!name) {
      // Outside of quotes a dollar sign is itself; in double quotes it begins a variable.
      if (this.#quote === DOUBLE_QUOTE)
        this.#broken ??=
          'In double quotes a dollar sign begins the name of a variable; write \\$ for the sign.';
      this.#at++;
    } else this.#unknown(this.#at + name.length, expands !== undefined || this.#quote === 0);
  }

  #unknown(end: number, splits: boolean): void {
    this.#flush();
    this.#builder.opaque(this.#text, this.#at, end);
    this.#opaque = true;
    this.#splits ||= splits;
    this.#skip(end - this.#at);
  }

  #skip(length: number): void {
    this.#at += length;
    this.#run = this.#at;
  }

  #flush(): void {
    if (this.#run < this.#at) this.#builder.verbatim(this.#text, this.#run, this.#at);
    this.#run = this.#at;
  }
}
