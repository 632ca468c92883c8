// What a configuration says, as terms that declared hints ask about: one group per section.
// Bind and server lines are in option-terms.ts.

import { type MappedText, verbatim, withOpaque } from '../../core/mapped-text.ts';
import type { Term, TermGroup, TermValue } from '../../core/terms.ts';
import type { Range, TextEdit } from '../../core/text.ts';
import { addLines, removeLine, rewrite } from './edit-section.ts';
import type { HaproxyModel } from './model.ts';
import { type Section, type Statement, textOf, titleRange, type Word } from './nodes.ts';
import { bindGroups, serverGroups } from './option-terms.ts';
import { isAccepted } from './vocabulary.ts';

export const terms = (model: HaproxyModel): readonly TermGroup[] =>
  model.sections.flatMap((section) => [
    ...(isLaterGlobal(section, model) ? [] : [new SectionGroup(section, model)]),
    ...bindGroups(section, model),
    ...serverGroups(section, model),
  ]);

/**
 * Whether the words of a term's name stand in the text. Large files are read a second time for their terms,
 * and a hint is seldom about a keyword that they have.
 */
export function mentions({ source }: HaproxyModel, name: string): boolean {
  const keyword = name.slice(name.indexOf('.') + 1);
  // The address of a bind or server line has no word of its own.
  return keyword === 'address' || keyword.split(/[\s*]+/).every((word) => source.text.includes(word));
}

/** All global sections are one, which the first stands for. */
const isLaterGlobal = (section: Section, { sections }: HaproxyModel): boolean =>
  section.kind === 'global' && sections.find(isGlobal) !== section;

const isGlobal = ({ kind }: Section): boolean => kind === 'global';

/** Statements that hold in a section, the nearest sections last. */
interface Holding {
  readonly statement: Statement;
  readonly own: boolean;
}

/** A class, because a large file has a thousand and most hints ask for the terms of few. */
class SectionGroup implements TermGroup {
  readonly prefix: string;
  readonly #section: Section;
  readonly #model: HaproxyModel;
  #terms: readonly Term[] | undefined;

  constructor(section: Section, model: HaproxyModel) {
    this.prefix = `${section.kind}.`;
    this.#section = section;
    this.#model = model;
  }

  get anchor(): Range {
    return titleRange(this.#section);
  }

  get terms(): readonly Term[] {
    this.#terms ??= holdings(this.#section, sectionsOf(this.#section, this.#model)).map(
      (holding) => new StatementTerm(holding, this.prefix, this.#section, this.#model),
    );
    return this.#terms;
  }

  get closed(): boolean {
    return isComplete(this.#section, this.#model) && sectionsOf(this.#section, this.#model).every(isCertain);
  }

  set(key: string, value: string): readonly TextEdit[] | undefined {
    return setTerm(key.slice(this.prefix.length), value, this.#section, this.#model);
  }

  remove(term: Term): readonly TextEdit[] | undefined {
    return removeTerm(term, this.#section, this.#model);
  }
}

/** The section and those it takes settings from, nearest first. */
const sectionsOf = (section: Section, { sections, lineages }: HaproxyModel): readonly Section[] =>
  isGlobal(section) ? sections.filter(isGlobal).toReversed() : (lineages.get(section)?.sections ?? [section]);

const ownStatements = (section: Section, { sections }: HaproxyModel): readonly Statement[] =>
  isGlobal(section) ? sections.filter(isGlobal).flatMap(({ statements }) => statements) : section.statements;

const isComplete = (section: Section, { lineages }: HaproxyModel): boolean =>
  lineages.get(section)?.complete ?? !section.templated;

/** Whether no line is left to the start of HAProxy. */
const isCertain = ({ header, statements, templated }: Section): boolean =>
  !templated &&
  !header.conditional &&
  statements.every((line) => !line.conditional && (line.fact !== undefined || !line.words[0]?.opaque));

/** What holds in the end: `no` takes back what was said before, and keywords that count once replace it. */
function holdings(section: Section, sections: readonly Section[]): readonly Holding[] {
  const held = new Map<string, Holding[]>();
  for (const from of sections.toReversed()) {
    for (const statement of from.statements) {
      const { keyword, prefix, fact, conditional } = statement;
      const own = from === section || isGlobal(from);
      if (conditional || (!own && !(fact && isAccepted(fact, section.kind)))) continue;
      const before = prefix || fact?.once ? [] : (held.get(keyword) ?? []);
      held.set(keyword, prefix ? [] : [...before, { statement, own }]);
    }
  }
  return [...held.values()].flat();
}

/**
 * What is taken over is reported at the section that it holds for, once for each.
 * Places and values are made on demand: hints ask for those of few among thousands.
 */
class StatementTerm implements Term {
  readonly key: string;
  readonly #statement: Statement;
  readonly #inherited: Range | undefined;
  readonly #model: HaproxyModel;

  constructor({ statement, own }: Holding, prefix: string, section: Section, model: HaproxyModel) {
    this.key = prefix + statement.keyword;
    this.#statement = statement;
    this.#inherited = own ? undefined : titleRange(section);
    this.#model = model;
  }

  get range(): Range {
    const { words } = this.#statement;
    const first = words[0] ?? this.#statement;
    return this.#inherited ?? { start: first.range.start, end: (words.at(-1) ?? this.#statement).range.end };
  }

  get value(): TermValue | undefined {
    const text = argumentText(this.#statement.args, this.#model);
    return text && { text, range: this.#inherited ?? text.extent };
  }
}

/** All arguments as they stand; one alone without its quotes. */
function argumentText(args: readonly Word[], { source }: HaproxyModel): MappedText | undefined {
  const [first] = args;
  const last = args.at(-1);
  if (!first || !last) return undefined;
  if (first === last) return textOf(first);
  const { start } = first.range;
  const unknown = args.flatMap((word) => textOf(word).pieces.filter(({ opaque }) => opaque));
  return withOpaque(
    verbatim(source.text, start, last.range.end),
    unknown.map(({ from }) => ({ start: from.start - start, end: from.end - start })),
  );
}

/** Nothing for a keyword that has no place here, or one of several lines of a name: which, only a person knows. */
function setTerm(
  keyword: string,
  value: string,
  section: Section,
  model: HaproxyModel,
): readonly TextEdit[] | undefined {
  const { source, vocabulary } = model;
  const known = vocabulary.keyword(keyword).some(({ sections }) => sections.includes(section.kind));
  if (!known || /[\r\n]/.test(value)) return undefined;
  const line = `${keyword} ${value}`.trim();
  const own = ownStatements(section, model).filter((statement) => statement.keyword === keyword);
  const last = own.at(-1);
  if (last && (own.length > 1 || last.conditional)) return undefined;
  if (last) return [rewrite(last, line)];
  const [family] = keyword.split(' ');
  return [addLines(section, [line], source, (near) => near.keyword.split(' ')[0] === family)];
}

function removeTerm(
  { key, range }: Term,
  section: Section,
  model: HaproxyModel,
): readonly TextEdit[] | undefined {
  const statement = ownStatements(section, model).find(
    ({ keyword, words }) => key.endsWith(`.${keyword}`) && words[0]?.range.start === range.start,
  );
  return statement && [removeLine(statement, model.source)];
}
