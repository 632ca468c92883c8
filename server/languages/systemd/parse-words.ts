// Splits a value into words as systemd does: quotes anywhere in a word, C escapes, specifiers, variables.
// Not a shell: no operators, no globs, no command substitution. Command lines are put together in parse-exec.ts.

import { type MappedText, MappedTextBuilder, sliceMapped, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { Dollars, Quoted, UnitWord } from './nodes.ts';
import { opaqueSlice } from './placeholders.ts';

export const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\n' || character === '\r';

/** Offset of the next word's first character, or the length of the text. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text[at])) at++;
  return at;
}

/** All words of a value. */
export function splitWords(source: MappedText, dollars: Dollars): UnitWord[] {
  const words: UnitWord[] = [];
  for (let at = skipBlanks(source.text, 0); at < source.text.length; ) {
    const word = readWord(source, at, dollars);
    words.push(word);
    at = skipBlanks(source.text, word.at.end);
  }
  return words;
}

/**
 * Reads the word that starts at an offset of the text.
 * Shape:  the value has quotes and escapes undone; specifiers, variables and placeholders stay as opaque source.
 * Errors: never throws; an unclosed quote runs to the end, an unknown escape keeps its backslash.
 * Source: systemd.syntax(7) "Quoting", systemd.service(5) "Command lines".
 */
export function readWord(source: MappedText, start: number, dollars: Dollars): UnitWord {
  const end = endOfPlain(source.text, start);
  if (end === source.text.length || isBlank(source.text[end])) return plainWord(source, { start, end });
  const reader = new WordReader(source, start, dollars);
  while (reader.isInside) reader.step();
  return reader.finish();
}

/** End of the run of characters that mean themselves. */
function endOfPlain(text: string, start: number): number {
  const length = text.slice(start).search(SPECIAL);
  return length < 0 ? text.length : start + length;
}

/** Most words have no quotes, escapes or anything else to undo. */
function plainWord(source: MappedText, at: Range): UnitWord {
  const value = sliceMapped(source, at);
  return { value, range: value.extent, splits: false, at, raw: value.text, quotes: [], closed: true };
}

/** `$NAME` as a word of its own is replaced by no word, one, or many; quotes around it do not help. */
const VARIABLE_WORD = /^["']?\$(?![{$])./s;

class WordReader {
  readonly #source: MappedText;
  readonly #dollars: Dollars;
  readonly #start: number;
  readonly #builder = new MappedTextBuilder();
  readonly #quotes: Quoted[] = [];
  #at: number;
  #open: { readonly quote: Quoted['quote']; readonly start: number } | undefined;
  #splits = false;

  constructor(source: MappedText, start: number, dollars: Dollars) {
    this.#source = source;
    this.#start = start;
    this.#at = start;
    this.#dollars = dollars;
  }

  get isInside(): boolean {
    const character = this.#source.text[this.#at];
    return character !== undefined && (this.#open !== undefined || !isBlank(character));
  }

  step(): void {
    const character = this.#source.text[this.#at];
    const placeholder = this.#placeholder(character);
    if (placeholder > 0) this.#unknown(placeholder, this.#open === undefined);
    else if (character === '\\') this.#escape();
    else if (character === '"' || character === "'") this.#quote(character);
    else if (character === '%') this.#specifier();
    else if (character === '$' && this.#dollars !== 'kept') this.#variable();
    else this.#plain();
  }

  finish(): UnitWord {
    const at = { start: this.#start, end: this.#at };
    const range = toFile(this.#source, at);
    const value = this.#builder.build(this.#builder.length > 0 ? undefined : this.#emptyExtent(range));
    const raw = this.#source.text.slice(at.start, at.end);
    const variable = this.#dollars === 'expanded' && VARIABLE_WORD.test(raw);
    return {
      value: variable ? opaqueWhole(value) : value,
      range,
      splits: this.#splits || variable,
      at,
      raw,
      quotes: this.#quotes,
      closed: this.#open === undefined,
    };
  }

  /** Inside of the quotes of `""`, so that text put there stays in them. */
  #emptyExtent(range: Range): Range {
    const inside = this.#quotes[0]?.inside;
    return inside ? toFile(this.#source, inside) : range;
  }

  #take(length: number): void {
    this.#builder.append(sliceMapped(this.#source, { start: this.#at, end: this.#at + length }));
    this.#at += length;
  }

  /** Runs without any special character are taken at once. */
  #plain(): void {
    this.#take(endOfPlain(this.#source.text, this.#at + 1) - this.#at);
  }

  #replace(length: number, text: string): void {
    this.#builder.replaced(text, toFile(this.#source, { start: this.#at, end: this.#at + length }));
    this.#at += length;
  }

  #unknown(length: number, splits: boolean): void {
    this.#builder.append(opaqueSlice(this.#source, { start: this.#at, end: this.#at + length }));
    this.#splits ||= splits;
    this.#at += length;
  }

  #quote(character: Quoted['quote']): void {
    if (this.#open === undefined) this.#open = { quote: character, start: this.#at + 1 };
    else if (this.#open.quote === character) {
      this.#quotes.push({ quote: character, inside: { start: this.#open.start, end: this.#at } });
      this.#open = undefined;
    } else {
      this.#take(1);
      return;
    }
    this.#at++;
  }

  #escape(): void {
    const read = readEscape(this.#source.text, this.#at);
    if (read) this.#replace(read.length, read.text);
    else this.#take(Math.min(2, this.#source.text.length - this.#at));
  }

  #specifier(): void {
    const next = this.#source.text[this.#at + 1];
    if (next === '%') this.#replace(2, '%');
    else if (next !== undefined && /[A-Za-z]/.test(next)) this.#unknown(2, false);
    else this.#take(1);
  }

  #variable(): void {
    const rest = this.#source.text.slice(this.#at, this.#at + LONGEST_NAME);
    const braced = /^\$\{[^}\s]*\}/.exec(rest)?.[0];
    const bare = this.#dollars === 'unknown' ? /^\$[A-Za-z_]\w*/.exec(rest)?.[0] : undefined;
    const name = braced ?? bare;
    if (name) this.#unknown(name.length, false);
    else if (this.#dollars === 'expanded' && rest.startsWith('$$')) this.#replace(2, '$');
    else this.#take(1);
  }

  /** Length of the placeholder that starts here; 0 without one. */
  #placeholder(character: string | undefined): number {
    if (character !== '{' && character !== '<' && character !== '@') return 0;
    const piece = this.#source.pieces.find(
      ({ start, end, opaque }) => opaque && start <= this.#at && this.#at < end,
    );
    return piece ? piece.end - this.#at : 0;
  }
}

const LONGEST_NAME = 256;
const SPECIAL = /[\s"'\\%${<@]/;

const opaqueWhole = (value: MappedText): MappedText => ({
  text: value.text,
  extent: value.extent,
  pieces: value.pieces.map((piece) => ({ ...piece, opaque: true })),
});

interface Escape {
  readonly text: string;
  readonly length: number;
}

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  s: ' ',
  '\\': '\\',
  '"': '"',
  "'": "'",
};

/** A C escape that starts with the backslash at `at`; `undefined` where systemd knows none. */
export function readEscape(text: string, at: number): Escape | undefined {
  const next = text[at + 1] ?? '';
  const simple = SIMPLE[next];
  if (simple !== undefined) return { text: simple, length: 2 };
  const digits = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))|^([0-7]{3})/.exec(
    text.slice(at + 1, at + 10),
  );
  if (!digits) return undefined;
  const [all, byte, short, long, octal] = digits;
  const code = octal ? Number.parseInt(octal, 8) : Number.parseInt(byte ?? short ?? long ?? '', 16);
  const valid = code > 0 && code <= (octal ? 0xff : 0x10ffff);
  return valid ? { text: String.fromCodePoint(code), length: 1 + all.length } : undefined;
}
