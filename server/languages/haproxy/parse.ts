// Text of a HAProxy configuration → model. Total and lossless; judges nothing.

import type { ParseContext } from '../../core/language.ts';
import type { Range, SourceText } from '../../core/text.ts';
import { readLineages } from './inheritance.ts';
import type { HaproxyModel, Header, Line, LineBase, Section, Statement, Word } from './model.ts';
import { readBind, readServer } from './parse-options.ts';
import { templateSpans } from './parse-template.ts';
import { readWords } from './parse-words.ts';
import type { KeywordFact, SectionFact, Vocabulary } from './vocabulary.ts';

export function parse(context: ParseContext, vocabulary: Vocabulary): HaproxyModel {
  const { source, path } = context;
  const reader = new LineReader(source, vocabulary);
  const lines: Line[] = [];
  for (let line = 0; line < source.lineCount; line++) lines.push(reader.read(line));
  const sections = groupSections(lines, vocabulary);
  const whole = isWhole(path, sections) && !lines.some(({ kind }) => kind === 'template');
  return {
    source,
    lines,
    sections,
    lineages: readLineages(sections, whole),
    target: context.target([]),
    vocabulary,
  };
}

/** A file of a folder that HAProxy reads as a whole, or without any general part, may be one of several. */
const isWhole = (path: string, sections: readonly Section[]): boolean =>
  !/(?:^|\/)conf\.d\//.test(path) &&
  (/(?:^|\/)haproxy\.cfg$/.test(path) ||
    sections.some(({ kind }) => kind === 'global' || kind === 'defaults'));

const BYTE_ORDER_MARK = 0xfeff;
const PREFIXES: ReadonlySet<string> = new Set(['no', 'default']);
const CONDITIONALS: ReadonlySet<string> = new Set([
  '.if',
  '.elif',
  '.else',
  '.endif',
  '.diag',
  '.notice',
  '.warning',
  '.alert',
]);

/** Reads lines in order; carries what one line means for the next. */
class LineReader {
  readonly #source: SourceText;
  readonly #vocabulary: Vocabulary;
  readonly #spans: readonly Range[];
  #nextSpan = 0;
  #section = '';
  #depth = 0;

  constructor(source: SourceText, vocabulary: Vocabulary) {
    this.#source = source;
    this.#vocabulary = vocabulary;
    this.#spans = templateSpans(source.text);
  }

  read(number: number): Line {
    const range = this.#source.line(number);
    const spans = this.#spansIn(range);
    const start =
      this.#source.text.charCodeAt(range.start) === BYTE_ORDER_MARK ? range.start + 1 : range.start;
    const { words, comment } = readWords(this.#source.text, { start, end: range.end }, spans);
    const first = words[0];
    const base = { range, words, comment, conditional: this.#depth > 0 };
    if (!first) return { kind: 'blank', ...base };
    if (spans.some((span) => span.start <= first.range.start && first.range.start < span.end)) {
      return { kind: 'template', ...base };
    }
    if (first.text.startsWith('[')) return { kind: 'scope', ...base };
    if (CONDITIONALS.has(first.text)) return this.#conditional(base, first);
    if (this.#vocabulary.section(first.text)) return this.#header(base, first);
    return new StatementLine(base, this.#section, this.#vocabulary);
  }

  /** Spans that reach into a line; a multi-line span is there for each of its lines. */
  #spansIn({ start, end }: Range): readonly Range[] {
    if (this.#nextSpan >= this.#spans.length) return [];
    const spans: Range[] = [];
    let at = this.#nextSpan;
    for (let span = this.#spans[at]; span && span.start < end; span = this.#spans[++at]) {
      if (span.end > start) spans.push(span);
      if (span.end <= end) this.#nextSpan = at + 1;
    }
    return spans;
  }

  #conditional(base: LineBase, keyword: Word): Line {
    if (keyword.text === '.if') this.#depth++;
    else if (keyword.text === '.endif') this.#depth = Math.max(this.#depth - 1, 0);
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

/** A class, because a large file has many: what follows from the words is not kept. */
class StatementLine implements Statement {
  readonly kind = 'statement';
  readonly range: Range;
  readonly words: readonly Word[];
  readonly comment: Range | undefined;
  readonly conditional: boolean;
  readonly fact: KeywordFact | undefined;
  readonly opaque: boolean;
  readonly #prefixed: boolean;
  readonly #length: number;

  constructor({ range, words, comment, conditional }: LineBase, section: string, vocabulary: Vocabulary) {
    this.range = range;
    this.words = words;
    this.comment = comment;
    this.conditional = conditional;
    this.#prefixed = words.length > 1 && PREFIXES.has(words[0]?.text ?? '');
    const match = vocabulary.match(section, this.#prefixed ? words.slice(1) : words);
    this.fact = match?.fact;
    this.#length = match?.length ?? 1;
    this.opaque = words.some(({ opaque }) => opaque);
  }

  get prefix(): Word | undefined {
    return this.#prefixed ? this.words[0] : undefined;
  }

  get keyword(): string {
    return this.fact?.name ?? this.words[this.#first]?.text ?? '';
  }

  get keywordRange(): Range {
    const first = this.words[this.#first];
    const last = this.words[this.#first + this.#length - 1];
    return { start: first?.range.start ?? this.range.start, end: last?.range.end ?? this.range.end };
  }

  get args(): readonly Word[] {
    return this.words.slice(this.#first + this.#length);
  }

  get #first(): number {
    return this.#prefixed ? 1 : 0;
  }
}

/** Lines before the first header belong to no section. */
function groupSections(lines: readonly Line[], vocabulary: Vocabulary): Section[] {
  const sections: Section[] = [];
  let end = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (line?.kind !== 'header') continue;
    const fact = vocabulary.section(line.keyword.text);
    if (fact) sections.push(readSection(line, fact, lines.slice(at + 1, end), vocabulary));
    end = at;
  }
  return sections.reverse();
}

function readSection(
  header: Header,
  fact: SectionFact,
  body: readonly Line[],
  vocabulary: Vocabulary,
): Section {
  const statements = body.filter((line) => line.kind === 'statement');
  return {
    kind: fact.name,
    fact,
    header,
    statements,
    binds: statements.flatMap((statement) => readBind(statement, vocabulary) ?? []),
    servers: statements.flatMap((statement) => readServer(statement, vocabulary) ?? []),
    templated: header.words.some(({ splits }) => splits) || body.some(({ kind }) => kind === 'template'),
    range: { start: header.range.start, end: (body.at(-1) ?? header).range.end },
  };
}
