// Words as Docker reads them: splitting at blanks, undoing quotes, finding variable references.
// The shell's words in RUN are the business of core/shell-words.ts.

import { type MappedText, MappedTextBuilder, sliceMapped, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { EscapeCharacter, Expandable, Reference } from './model.ts';
import { isSpace, type LineSyntax } from './parse-lines.ts';

/**
 * Splits at blanks outside of quotes, as ENV, LABEL and ARG do.
 * Shape:  ranges in the text, quotes and escapes still inside.
 */
export function splitQuoted(source: MappedText, from: number, syntax: LineSyntax): Range[] {
  const { text } = source;
  if (!syntax.templated && !QUOTES[syntax.escape].test(text)) return splitAtBlanks(text, from);
  const opaque = opaqueEnds(source, syntax);
  const words: Range[] = [];
  let start: number | undefined;
  let quote: string | undefined;
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? '';
    const blank = !quote && isSpace(text.charCodeAt(at));
    if (blank && start !== undefined) words.push({ start, end: at });
    start = blank ? undefined : (start ?? at);
    const skipTo = opaque.size > 0 ? opaque.get(at) : undefined;
    if (skipTo !== undefined) at = skipTo - 1;
    else if (character === syntax.escape && quote !== "'") at++;
    else if (character === quote) quote = undefined;
    else if (!quote && (character === '"' || character === "'")) quote = character;
  }
  if (start !== undefined) words.push({ start, end: text.length });
  return words;
}

/** Splits at every blank, as FROM, COPY and most others do: quotes do not hold words together. */
export function splitBlanks(source: MappedText, from: number, syntax: LineSyntax): Range[] {
  const { text } = source;
  if (!syntax.templated) return splitAtBlanks(text, from);
  const opaque = opaqueEnds(source, syntax);
  const words: Range[] = [];
  let start: number | undefined;
  for (let at = from; at < text.length; at++) {
    const blank = isSpace(text.charCodeAt(at));
    if (blank && start !== undefined) words.push({ start, end: at });
    start = blank ? undefined : (start ?? at);
    at = (opaque.get(at) ?? at + 1) - 1;
  }
  if (start !== undefined) words.push({ start, end: text.length });
  return words;
}

/** Without quotes and templates, the engine's own search finds the words. */
function splitAtBlanks(text: string, from: number): Range[] {
  const words: Range[] = [];
  for (const { index, 0: word } of text.slice(from).matchAll(WORD))
    words.push({ start: from + index, end: from + index + word.length });
  return words;
}

/** What `isSpace` takes for no space. */
const WORD = /[^ \t-\r]+/g;

/** Quotes and the escape character. */
const QUOTES: Readonly<Record<EscapeCharacter, RegExp>> = { '\\': /["'\\]/, '`': /["'`]/ };

/** The same and what starts a variable. */
const SPECIAL: Readonly<Record<EscapeCharacter, RegExp>> = { '\\': /["'\\$]/, '`': /["'`$]/ };

/** Parts of a template, by their start: nothing in them counts as blank or quote. */
const opaqueEnds = ({ pieces }: MappedText, { templated }: LineSyntax): ReadonlyMap<number, number> =>
  templated
    ? new Map(pieces.filter(({ opaque }) => opaque).map(({ start, end }) => [start, end]))
    : NOTHING_OPAQUE;

const NOTHING_OPAQUE: ReadonlyMap<number, number> = new Map();

/**
 * Reads one word: quotes and escapes undone, variable references found.
 * Errors: never throws; an unclosed quote or brace runs to the end of the word.
 * Source: Dockerfile reference, "Environment replacement"; behaviour of BuildKit's word reader.
 */
export function readExpandable(source: MappedText, where: Range, syntax: LineSyntax): Expandable {
  // Most words mean just what they say.
  if (!syntax.templated && !SPECIAL[syntax.escape].test(source.text.slice(where.start, where.end))) {
    const value = sliceMapped(source, where);
    return { value, range: value.extent, references: NO_REFERENCES };
  }
  return new WordReader(source, where, syntax).read();
}

const NO_REFERENCES: readonly Reference[] = [];

class WordReader {
  readonly #source: MappedText;
  readonly #text: string;
  readonly #syntax: LineSyntax;
  readonly #start: number;
  readonly #end: number;
  readonly #opaque: ReadonlyMap<number, number>;
  readonly #builder = new MappedTextBuilder();
  readonly #references: Reference[] = [];
  /** Ends the word when met outside of quotes: the `}` around an operand. */
  readonly #stop: string | undefined;
  /** How many operands this word stands inside of. */
  readonly #depth: number;
  at: number;

  constructor(source: MappedText, where: Range, syntax: LineSyntax, depth = 0) {
    this.#source = source;
    this.#text = source.text;
    this.#syntax = syntax;
    this.#start = where.start;
    this.#end = where.end;
    this.#stop = depth > 0 ? '}' : undefined;
    this.#depth = depth;
    this.#opaque = opaqueEnds(source, syntax);
    this.at = where.start;
  }

  read(): Expandable {
    while (this.at < this.#end && this.#text[this.at] !== this.#stop) {
      const character = this.#text[this.at];
      if (this.#opaque.has(this.at)) this.#takeOpaque();
      else if (character === "'") this.#single();
      else if (character === '"') this.#double();
      else if (character === '$' && this.#depth < MAX_DEPTH) this.#reference();
      else if (character === this.#syntax.escape) this.#escaped();
      else this.#take(1);
    }
    const range = toFile(this.#source, { start: this.#start, end: this.at });
    return { value: this.#builder.build(this.#extent(range)), range, references: this.#references };
  }

  /** Inside of the quotes where one pair is around the whole word. */
  #extent(range: Range): Range {
    const open = this.#text[this.#start];
    const quoted =
      this.at - this.#start >= 2 && (open === '"' || open === "'") && this.#text[this.at - 1] === open;
    return quoted ? toFile(this.#source, { start: this.#start + 1, end: this.at - 1 }) : range;
  }

  #take(least: number): void {
    let end = this.at + least;
    while (end < this.#end && isPlain(this.#text.charCodeAt(end)) && this.#text[end] !== this.#stop) end++;
    this.#copy(end);
  }

  #copy(end: number): void {
    if (end > this.at) this.#builder.appendSlice(this.#source, { start: this.at, end });
    this.at = end;
  }

  #takeOpaque(): void {
    this.#copy(Math.min(this.#opaque.get(this.at) ?? this.#end, this.#end));
  }

  #single(): void {
    const close = this.#text.indexOf("'", this.at + 1);
    const end = close < 0 || close >= this.#end ? this.#end : close;
    this.at++;
    this.#copy(end);
    this.at = Math.min(end + 1, this.#end);
  }

  #double(): void {
    this.at++;
    while (this.at < this.#end && this.#text[this.at] !== '"') {
      const next = this.#text[this.at + 1];
      if (this.#opaque.has(this.at)) this.#takeOpaque();
      else if (this.#text[this.at] === '$' && this.#depth < MAX_DEPTH) this.#reference();
      else if (
        this.#text[this.at] === this.#syntax.escape &&
        (next === '"' || next === '$' || next === this.#syntax.escape)
      ) {
        this.#escaped();
      } else this.#take(1);
    }
    this.at = Math.min(this.at + 1, this.#end);
  }

  /** The character behind the escape stands for itself; an escape at the very end is dropped. */
  #escaped(): void {
    this.at++;
    if (this.at < this.#end) this.#copy(this.at + 1);
  }

  #reference(): void {
    const start = this.at;
    const braced = this.#text[start + 1] === '{';
    const nameStart = start + (braced ? 2 : 1);
    const name = NAME.exec(this.#text.slice(nameStart, Math.min(nameStart + 200, this.#end)))?.[0] ?? '';
    if (!braced && name === '') {
      this.#copy(start + 1);
      return;
    }
    this.at = nameStart + name.length;
    const tail = braced ? this.#tail() : { operator: undefined, operand: undefined, closed: true };
    const length = this.#builder.length;
    const range = toFile(this.#source, { start, end: this.at });
    this.#builder.append(opaquePiece(this.#text.slice(start, this.at), range));
    this.#references.push({
      name,
      nameRange: toFile(this.#source, { start: nameStart, end: nameStart + name.length }),
      range,
      at: { start: length, end: this.#builder.length },
      operator: tail.operator,
      operand: tail.operand,
      wellFormed: tail.closed && name !== '',
    });
  }

  /** From behind the name to behind the closing brace. */
  #tail(): Pick<Reference, 'operator' | 'operand'> & { readonly closed: boolean } {
    const operator = OPERATOR.exec(this.#text.slice(this.at, Math.min(this.at + 2, this.#end)))?.[0];
    this.at += operator?.length ?? 0;
    const inner = new WordReader(
      this.#source,
      { start: this.at, end: this.#end },
      this.#syntax,
      this.#depth + 1,
    );
    const operand = inner.read();
    const closed = inner.at < this.#end;
    this.at = Math.min(inner.at + 1, this.#end);
    return { operator, operand: operator === undefined ? undefined : operand, closed };
  }
}

/** Nobody nests defaults deeper; text below stays as it stands. */
const MAX_DEPTH = 8;

/** Letters and digits of any script, as Docker takes them; special parameters are names, too. */
const NAME = /^(?:\d+|[@*#?$!-]|[\p{L}_][\p{L}\p{Nd}_]*)/u;
const OPERATOR = /^(?::[-+?]|##|%%|\/\/|[-+?#%/]|[^}]{1,2})/;

/** No quote, no escape, no `$`, no mark of a template. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 43 && code <= 59) || (code >= 65 && code <= 90) || code === 61;

const opaquePiece = (text: string, from: Range): MappedText => ({
  text,
  extent: from,
  pieces: [{ start: 0, end: text.length, from, opaque: true }],
});
