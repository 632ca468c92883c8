// Bind and server lines as groups of terms, each with the options that default-server lines add to it.

import type { Term, TermGroup } from '../../core/terms.ts';
import type { Range, TextEdit } from '../../core/text.ts';
import type { OptionFact } from './catalogue.ts';
import type { HaproxyModel } from './model.ts';
import {
  type BindLine,
  type OptionLine,
  type OptionUse,
  type Section,
  type ServerLine,
  textOf,
  type Word,
} from './nodes.ts';

type FactOf = (name: string) => OptionFact | undefined;

export const bindGroups = (section: Section, model: HaproxyModel): TermGroup[] =>
  section.binds
    .filter(({ statement }) => statement.keyword === 'bind')
    .map((line) => new OptionGroup('bind.', line, section, model));

export const serverGroups = (section: Section, model: HaproxyModel): TermGroup[] =>
  section.servers
    .filter(({ kind }) => kind !== 'default-server')
    .map((line) => new OptionGroup('server.', line, section, model));

/** A class, because a large file has thousands and most hints ask for the terms of few. */
class OptionGroup implements TermGroup {
  readonly prefix: 'bind.' | 'server.';
  readonly #line: BindLine | ServerLine;
  readonly #section: Section;
  readonly #model: HaproxyModel;
  #terms: readonly Term[] | undefined;

  constructor(
    prefix: 'bind.' | 'server.',
    line: BindLine | ServerLine,
    section: Section,
    model: HaproxyModel,
  ) {
    this.prefix = prefix;
    this.#line = line;
    this.#section = section;
    this.#model = model;
  }

  get anchor(): Range {
    return this.#line.statement.keywordRange;
  }

  get terms(): readonly Term[] {
    this.#terms ??= [...this.#addressTerms(), ...this.#optionTerms()];
    return this.#terms;
  }

  get closed(): boolean {
    const { statement, open } = this.#line;
    return !open && !statement.conditional && this.#donors().every(isCertain) && this.#isComplete();
  }

  set(key: string, value: string): readonly TextEdit[] | undefined {
    return setOption(key.slice(this.prefix.length), value, this.#line, this.#factOf);
  }

  remove(term: Term): readonly TextEdit[] | undefined {
    return removeOption(term, this.#line);
  }

  get #factOf(): FactOf {
    const { bindOption, serverOption } = this.#model.vocabulary;
    return this.prefix === 'bind.' ? bindOption : serverOption;
  }

  #isComplete(): boolean {
    return this.#model.lineages.get(this.#section)?.complete ?? !this.#section.templated;
  }

  /** The default-server or default-bind lines whose options this line takes over, in the order they count. */
  #donors(): readonly OptionLine[] {
    const [own = this.#section, ...others] = this.#model.lineages.get(this.#section)?.sections ?? [];
    const at = this.#line.statement.range.start;
    const linesOf = ({ binds, servers }: Section) => (this.prefix === 'bind.' ? binds : servers);
    return [...others.toReversed().flatMap(linesOf), ...linesOf(own)].filter(
      ({ statement }) => statement.keyword.startsWith('default-') && statement.range.start < at,
    );
  }

  #addressTerms(): readonly Term[] {
    const { address } = this.#line;
    return address ? [addressTerm(this.prefix, address)] : [];
  }

  /** `no-check` takes back a `check` in front of it; of several with one name the last counts. */
  #optionTerms(): readonly Term[] {
    const terms = new Map<string, Term>();
    const add = (option: OptionUse, where: Range | undefined): void => {
      const opposite = oppositeOf(option.name, this.#factOf);
      if (opposite !== undefined) terms.delete(opposite);
      terms.set(option.name, optionTerm(this.prefix, option, where));
    };
    for (const { options } of this.#donors()) for (const option of options) add(option, this.anchor);
    for (const option of this.#line.options) add(option, undefined);
    return [...terms.values()];
  }
}

const isCertain = ({ open, statement }: OptionLine): boolean => !open && !statement.conditional;

const addressTerm = (prefix: string, word: Word): Term => ({
  key: `${prefix}address`,
  range: word.range,
  value: { text: textOf(word), range: word.range },
});

function oppositeOf(name: string, factOf: FactOf): string | undefined {
  const opposite = name.startsWith('no-') ? name.slice(3) : `no-${name}`;
  return factOf(opposite) ? opposite : undefined;
}

function optionTerm(prefix: string, option: OptionUse, where: Range | undefined): Term {
  const key = `${prefix}${option.name}`;
  const [value] = option.values;
  const range = where ?? rangeOf(option);
  if (!value) return { key, range };
  return { key, range, value: { text: textOf(value), range: where ?? value.range } };
}

const rangeOf = ({ keyword, values }: OptionUse): Range => ({
  start: keyword.range.start,
  end: (values.at(-1) ?? keyword).range.end,
});

/** Nothing for options that are not known, or that lack the value they need. */
function setOption(
  name: string,
  value: string,
  { statement, options }: OptionLine,
  factOf: FactOf,
): readonly TextEdit[] | undefined {
  const fact = factOf(name);
  const last = statement.words.at(-1);
  if (!fact || !last || /\s/.test(value) || (fact.takes === 1 && value === '')) return undefined;
  const text = fact.takes ? `${name} ${value}` : name;
  const opposite = oppositeOf(name, factOf);
  const own = options.findLast((option) => option.name === name || option.name === opposite);
  if (own) return [{ range: rangeOf(own), text }];
  return [{ range: { start: last.range.end, end: last.range.end }, text: ` ${text}` }];
}

function removeOption({ range }: Term, { statement, options }: OptionLine): readonly TextEdit[] | undefined {
  const option = options.find(({ keyword }) => keyword.range.start === range.start);
  const before = option && statement.words.findLast((word) => word.range.end <= range.start);
  return before && [{ range: { start: before.range.end, end: rangeOf(option).end }, text: '' }];
}
