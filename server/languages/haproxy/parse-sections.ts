// Lines grouped into sections, with their bind and server lines read when somebody asks for them.

import { addTo } from '../../core/group.ts';
import type { Range } from '../../core/text.ts';
import type { SectionFact } from './catalogue.ts';
import type { BindLine, Header, Line, Section, ServerLine, Statement } from './nodes.ts';
import { BIND_KEYWORDS, readBind, readServer, SERVER_KEYWORDS } from './parse-options.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Lines before the first header belong to no section. */
export function groupSections(lines: readonly Line[], vocabulary: Vocabulary): Section[] {
  const sections: Section[] = [];
  let end = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (line?.kind !== 'header') continue;
    const fact = vocabulary.section(line.keyword.text);
    if (fact) sections.push(new SectionLines(line, fact, lines.slice(at + 1, end), vocabulary));
    end = at;
  }
  return sections.reverse();
}

/** A class, so that options of bind and server lines are read when a rule asks for them. */
class SectionLines implements Section {
  readonly kind: string;
  readonly fact: SectionFact;
  readonly header: Header;
  readonly statements: readonly Statement[];
  readonly templated: boolean;
  readonly range: Range;
  readonly #vocabulary: Vocabulary;
  readonly byKeyword: ReadonlyMap<string, readonly Statement[]>;
  #binds: readonly BindLine[] | undefined;
  #servers: readonly ServerLine[] | undefined;

  constructor(header: Header, fact: SectionFact, body: readonly Line[], vocabulary: Vocabulary) {
    this.kind = fact.name;
    this.fact = fact;
    this.header = header;
    const statements: Statement[] = [];
    const byKeyword = new Map<string, Statement[]>();
    let templated = !header.plain && header.words.some(({ splits }) => splits);
    body.forEach((line) => {
      if (line.kind === 'statement') {
        statements.push(line);
        addTo(byKeyword, line.keyword, line);
      } else if (line.kind === 'template') templated = true;
    });
    this.statements = statements;
    this.byKeyword = byKeyword;
    this.templated = templated;
    this.range = { start: header.range.start, end: (body.at(-1) ?? header).range.end };
    this.#vocabulary = vocabulary;
  }

  of(keyword: string): readonly Statement[] {
    return this.byKeyword.get(keyword) ?? NO_STATEMENTS;
  }

  get binds(): readonly BindLine[] {
    this.#binds ??= this.#read(BIND_KEYWORDS, readBind);
    return this.#binds;
  }

  get servers(): readonly ServerLine[] {
    this.#servers ??= this.#read(SERVER_KEYWORDS, readServer);
    return this.#servers;
  }

  /** The lines of these keywords, in order, as `read` reads them. */
  #read<Read>(
    keywords: ReadonlyMap<string, number>,
    read: (statement: Statement, vocabulary: Vocabulary) => Read | undefined,
  ): readonly Read[] {
    const written = [...keywords.keys()].filter((keyword) => this.byKeyword.has(keyword));
    const [only = ''] = written;
    // Nearly always one: then its lines are in order.
    const lines = written.length > 1 ? this.statements : this.of(only);
    return lines.flatMap((line) => read(line, this.#vocabulary) ?? []);
  }
}

const NO_STATEMENTS: readonly Statement[] = [];
