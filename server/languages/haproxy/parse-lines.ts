// Lines of a configuration: what each of them is, and its keyword. Total and lossless; judges nothing.

import type { Range, SourceText } from '../../core/text.ts';
import type { KeywordFact } from './catalogue.ts';
import type { OpenBlocks, Reading } from './conditionals.ts';
import type { Header, Line, LineBase, Statement, Word } from './nodes.ts';
import { templateSpans } from './parse-template.ts';
import { type LineLead, type LineWords, NO_LEAD, readLead, readWords } from './parse-words.ts';
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
    const { lineCount } = this.#source;
    for (let number = 0; number < lineCount; number++) lines.push(this.#read(number));
    return lines;
  }

  #read(number: number): Line {
    const range = this.#source.line(number);
    if (range.start === range.end)
      return { kind: 'blank', range, ...NO_WORDS, conditional: !this.#open.certain };
    const { text } = this.#source;
    const start = text.charCodeAt(range.start) === BYTE_ORDER_MARK ? range.start + 1 : range.start;
    const place: LinePlace = {
      text,
      content: start === range.start ? range : { start, end: range.end },
      spans: this.#spans.length > 0 ? this.#spansIn(range) : NO_SPANS,
    };
    const lead = place.spans.length === 0 ? readLead(text, place.content) : NO_LEAD;
    const first = lead.words[0];
    if (first !== undefined && kindOf(first, this.#vocabulary) === 'statement' && this.#holdsKeyword(lead))
      return this.#statement(place, range, lead.words);
    return this.#line(place, range);
  }

  /** Any line, by all of its words. */
  #line(place: LinePlace, range: Range): Line {
    const read = readWords(place.text, place.content, place.spans);
    const base = { range, ...read, conditional: !this.#open.certain };
    const [first] = read.words;
    if (!first) return { kind: 'blank', ...base };
    if (isWritten(first, place.spans)) return { kind: 'template', ...base };
    const kind = kindOf(first.text, this.#vocabulary);
    if (kind === 'conditional') return this.#conditional(base, first);
    if (kind === 'header') return this.#header(base, first);
    if (kind === 'scope') return { kind, ...base };
    return this.#statement(
      place,
      range,
      read.words.map(({ text: word }) => word),
    );
  }

  /** Shape: `lead` has at least as many words as the keyword. */
  #statement(place: LinePlace, range: Range, lead: readonly string[]): Statement {
    return new StatementLine(place, range, !this.#open.certain, this.#section, this.#vocabulary, lead);
  }

  #holdsKeyword({ words, whole }: LineLead): boolean {
    const first = words[0] ?? '';
    const most = PREFIXES.has(first) ? LONGEST_WITH_PREFIX : this.#vocabulary.longest(first);
    return whole || words.length >= most;
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
const NO_WORDS: LineWords = { words: [], plain: true, comment: undefined };

/** Whether a template's mark stands at the word. */
const isWritten = ({ range: { start } }: Word, spans: readonly Range[]): boolean =>
  spans.some((span) => span.start <= start && start < span.end);

function kindOf(first: string, vocabulary: Vocabulary): Exclude<Line['kind'], 'blank' | 'template'> {
  if (first.startsWith('[')) return 'scope';
  if (first.startsWith('.')) return 'conditional';
  return vocabulary.section(first) ? 'header' : 'statement';
}

/** Where a line stands: without its byte order mark, and the template's ranges in it. */
interface LinePlace {
  readonly text: string;
  readonly content: Range;
  readonly spans: readonly Range[];
}

/** `no`, and a keyword of up to three words. */
const LONGEST_WITH_PREFIX = 4;

/**
 * A class, because a large file has ten thousand: what its keyword does not need is read when it is asked
 * for, which for most lines is never.
 */
class StatementLine implements Statement {
  readonly kind = 'statement';
  readonly range: Range;
  readonly conditional: boolean;
  readonly fact: KeywordFact | undefined;
  readonly accepted: boolean;
  readonly keyword: string;
  readonly #text: string;
  readonly #content: Range;
  readonly #spans: readonly Range[];
  readonly #first: number;
  readonly #length: number;
  #read: LineWords | undefined;
  #args: readonly Word[] | undefined;

  constructor(
    { text, content, spans }: LinePlace,
    range: Range,
    conditional: boolean,
    section: string,
    vocabulary: Vocabulary,
    lead: readonly string[],
  ) {
    const prefixed = lead.length > 1 && PREFIXES.has(lead[0] ?? '');
    const words = prefixed ? lead.slice(1) : lead;
    const match = vocabulary.match(section, words);
    this.range = range;
    this.conditional = conditional;
    this.fact = match?.fact;
    this.accepted = match?.accepted ?? false;
    this.keyword = match?.fact.name ?? words[0] ?? '';
    this.#text = text;
    this.#content = content;
    this.#spans = spans;
    this.#first = prefixed ? 1 : 0;
    this.#length = match?.length ?? 1;
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
