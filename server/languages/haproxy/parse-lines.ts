// Lines of a configuration: what each of them is, and its keyword. Total and lossless; judges nothing.

import type { Range, SourceText } from '../../core/text.ts';
import type { KeywordFact } from './catalogue.ts';
import type { OpenBlocks, Reading } from './conditionals.ts';
import type { Header, Line, LineBase, Statement, Word } from './nodes.ts';
import { templateSpans } from './parse-template.ts';
import { type LineWords, readFirstWord, readWords } from './parse-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const BYTE_ORDER_MARK = 0xfeff;
const PREFIXES: ReadonlySet<string> = new Set(['no', 'default']);
/** Reads lines in order; carries what one line means for the next. */
export class LineReader {
  readonly #source: SourceText;
  readonly #vocabulary: Vocabulary;
  readonly #spans: readonly Range[];
  #nextSpan = 0;
  #section = '';
  readonly #versions: readonly string[];
  #open: OpenBlocks;

  constructor(source: SourceText, { vocabulary, versions }: Reading, open: OpenBlocks) {
    this.#source = source;
    this.#vocabulary = vocabulary;
    this.#spans = templateSpans(source.text);
    this.#versions = versions;
    this.#open = open;
  }

  /** All lines of the text. */
  readAll(): readonly Line[] {
    const lines: Line[] = [];
    for (let number = 0; number < this.#source.lineCount; number++) lines.push(this.#read(number));
    return lines;
  }

  #read(number: number): Line {
    const range = this.#source.line(number);
    const { text } = this.#source;
    const spans = this.#spansIn(range);
    const start = text.charCodeAt(range.start) === BYTE_ORDER_MARK ? range.start + 1 : range.start;
    const content = start === range.start ? range : { start, end: range.end };
    const first = readFirstWord(text, content, spans);
    const conditional = !this.#open.certain;
    if (!first) {
      return { kind: 'blank', range, ...readWords(text, content, spans), conditional };
    }
    const kind = kindOf(first, spans, this.#vocabulary);
    if (kind === 'statement') {
      const place = { range, content, spans };
      return new StatementLine(text, place, conditional, this.#section, this.#vocabulary, first);
    }
    const base = { range, ...readWords(text, content, spans), conditional };
    if (kind === 'conditional') return this.#conditional(base, first);
    return kind === 'header' ? this.#header(base, first) : { kind, ...base };
  }

  /** Spans that reach into a line; a multi-line span is there for each of its lines. */
  #spansIn({ start, end }: Range): readonly Range[] {
    if (this.#nextSpan >= this.#spans.length) return NO_SPANS;
    const spans: Range[] = [];
    let at = this.#nextSpan;
    for (let span = this.#spans[at]; span && span.start < end; span = this.#spans[++at]) {
      if (span.end > start) spans.push(span);
      if (span.end <= end) this.#nextSpan = at + 1;
    }
    return spans;
  }

  #conditional(base: LineBase, keyword: Word): Line {
    const expression = base.words
      .slice(1)
      .map(({ text }) => text)
      .join(' ');
    const reading = { vocabulary: this.#vocabulary, versions: this.#versions };
    this.#open = this.#open.after(keyword.text, expression, reading);
    return { kind: 'conditional', ...base, keyword };
  }

  #header(base: LineBase, keyword: Word): Header {
    this.#section = keyword.text;
    const { words } = base;
    // `defaults from x` has no name; for everything else the second word is the name.
    const unnamed = keyword.text === 'defaults' && words.length === 3 && words[1]?.text === 'from';
    const from = words.findIndex(({ text }, at) => text === 'from' && at >= (unnamed ? 1 : 2));
    return {
      kind: 'header',
      ...base,
      keyword,
      name: unnamed ? undefined : words[1],
      from: from > 0 ? words[from + 1] : undefined,
    };
  }
}

const NO_SPANS: readonly Range[] = [];

function kindOf(
  first: Word,
  spans: readonly Range[],
  vocabulary: Vocabulary,
): Exclude<Line['kind'], 'blank'> {
  const { start } = first.range;
  if (spans.length > 0 && spans.some((span) => span.start <= start && start < span.end)) return 'template';
  if (first.text.startsWith('[')) return 'scope';
  if (first.text.startsWith('.')) return 'conditional';
  return vocabulary.section(first.text) ? 'header' : 'statement';
}

/** Where a line stands: with its byte order mark, without it, and the template's ranges in it. */
interface LinePlace {
  readonly range: Range;
  readonly content: Range;
  readonly spans: readonly Range[];
}

/**
 * A class, because a large file has ten thousand: what its keyword does not need is read when it is asked
 * for, which for most lines is never.
 */
class StatementLine implements Statement {
  readonly kind = 'statement';
  readonly range: Range;
  readonly conditional: boolean;
  readonly fact: KeywordFact | undefined;
  readonly keyword: string;
  readonly #text: string;
  readonly #content: Range;
  readonly #spans: readonly Range[];
  readonly #first: number;
  readonly #length: number;
  #read: LineWords | undefined;
  #args: readonly Word[] | undefined;

  constructor(
    text: string,
    { range, content, spans }: LinePlace,
    conditional: boolean,
    section: string,
    vocabulary: Vocabulary,
    first: Word,
  ) {
    this.range = range;
    this.conditional = conditional;
    this.#text = text;
    this.#content = content;
    this.#spans = spans;
    const lead = this.#lead(first, vocabulary);
    this.#first = lead.length > 1 && PREFIXES.has(first.text) ? 1 : 0;
    const words = this.#first > 0 ? lead.slice(1) : lead;
    const match = vocabulary.match(section, words);
    this.fact = match?.fact;
    this.#length = match?.length ?? 1;
    this.keyword = this.fact?.name ?? words[0]?.text ?? '';
  }

  /** As many words as a keyword may have. */
  #lead(first: Word, vocabulary: Vocabulary): readonly Word[] {
    const most = PREFIXES.has(first.text) ? LONGEST_WITH_PREFIX : vocabulary.longest(first.text);
    return most === 1 ? [first] : readWords(this.#text, this.#content, this.#spans, most).words;
  }

  get #line(): LineWords {
    this.#read ??= readWords(this.#text, this.#content, this.#spans);
    return this.#read;
  }

  get words(): readonly Word[] {
    return this.#line.words;
  }

  get plain(): boolean {
    return this.#line.plain;
  }

  get comment(): Range | undefined {
    return this.#line.comment;
  }

  get opaque(): boolean {
    return !this.plain && this.words.some(({ opaque }) => opaque);
  }

  get prefix(): Word | undefined {
    return this.#first > 0 ? this.words[0] : undefined;
  }

  get keywordRange(): Range {
    const first = this.words[this.#first];
    const last = this.words[this.#first + this.#length - 1];
    return { start: first?.range.start ?? this.range.start, end: last?.range.end ?? this.range.end };
  }

  get args(): readonly Word[] {
    this.#args ??= this.words.slice(this.#first + this.#length);
    return this.#args;
  }
}

/** `no`, and a keyword of up to three words. */
const LONGEST_WITH_PREFIX = 4;
