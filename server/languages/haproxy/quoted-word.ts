// One word with quotes, escapes or unknown parts, with its map back to the file.
// Source: HAProxy configuration manual, 2.2 "Quoting and escaping" and 2.3 "Environment variables".

import { MappedTextBuilder } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { Word } from './nodes.ts';
import { endsWord, nextSpan, PLAIN, runEnd, spanAt } from './word-scan.ts';

const DOUBLE_QUOTE = 34;
const DOLLAR = 36;
const SINGLE_QUOTE = 39;
const BACKSLASH = 92;

const IN_DOUBLE_QUOTES = /[^"$\\]*/y;
const IN_SINGLE_QUOTES = /[^']*/y;

/** Escapes that stand for another character; `#`, quotes, space and backslash stand for themselves. */
const CONTROL: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
const LITERAL = ' \\#\'"';
const VARIABLE = /^\$(?:\{\.?[A-Za-z_]\w*(\[\*\])?(?:-[^}]*)?\}|\.?[A-Za-z_]\w*)/;

/** Shape: `spans` are the template's ranges in the line, of which `end` is the end. */
export const readQuotedWord = (text: string, end: number, spans: readonly Range[], start: number): Word =>
  new WordReader(text, end, spans, start).read();

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
