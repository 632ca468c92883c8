// The grammars for colours, filled with the words of the catalogues. A template has `@sections@` where a list belongs,
// so that nobody keeps a second one by hand.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from './knowledge.ts';

const FOLDER = join(import.meta.dirname, '..', 'client', 'grammars');

interface Fact {
  readonly name: string;
  readonly ruleset?: string;
  /** What may follow a keyword. */
  readonly syntax?: string;
  /** `spoe`: only in files of the SPOE filter. */
  readonly file?: string;
}

/**
 * All grammars and language configurations by the name of their file, as short JSON text.
 * Errors: throws on a list that nobody makes.
 */
export function grammarTexts(): Readonly<Record<string, string>> {
  const lists = haproxyLists(readCatalogue('haproxy') as Record<string, readonly Fact[]>);
  return Object.fromEntries(
    readdirSync(FOLDER).map((name) => [
      name,
      JSON.stringify(JSON.parse(filled(readFileSync(join(FOLDER, name), 'utf8'), lists))),
    ]),
  );
}

type Lists = Readonly<Record<string, readonly string[]>>;

const filled = (template: string, lists: Lists): string =>
  template.replace(/@(\w+)@/g, (_place, list: string) => {
    const words = lists[list];
    if (words === undefined) throw new Error(`No list "${list}" is made for grammars.`);
    return JSON.stringify(alternatives(words)).slice(1, -1);
  });

/** As a group of a pattern. Longer words come first: a reader takes the first that fits. */
const alternatives = (words: readonly string[]): string =>
  `(?:${[...new Set(words)]
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .map((word) => word.replace(/[.+*?()[\]]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|')})`;

function haproxyLists(catalogue: Readonly<Record<string, readonly Fact[]>>): Lists {
  const { sections = [], keywords = [], actions = [], syntax = [], values = [] } = catalogue;
  const options = [...(catalogue['bind-options'] ?? []), ...(catalogue['server-options'] ?? [])];
  const namesOf = (facts: readonly Fact[]) => facts.map(({ name }) => name);
  const keywordsWith = (shape: RegExp) => namesOf(syntax.filter(({ syntax = '' }) => shape.test(syntax)));
  return {
    sections: namesOf(sections.filter(({ file }) => file !== 'spoe')),
    rulesets: actions.flatMap(({ ruleset = [] }) => ruleset),
    phrases: namesOf(keywords).filter((name) => name.includes(' ')),
    naming: keywordsWith(NAMES_FIRST),
    optioned: keywordsWith(TAKES_OPTIONS),
    options: namesOf(options),
    literals: syntax.flatMap(({ syntax = '' }) => literalsIn(syntax)),
    values: namesOf(values).filter((name) => /^[a-z][\w-]+$/.test(name)),
  };
}

/** A server, a peer or a table by its name, or a backend that a line leads to. */
const NAMES_FIRST =
  /^(?:\[ )*<(?:(?:server-name|backend|(?:backend|server)-or-fmt)>|word>.*<(?:address:|stick-table>))/;
/** Lines on which options with values follow an address. */
const TAKES_OPTIONS = /<(?:bind-options|server-options|address:stats)>/;

/** Words that a line may hold as they are, such as `expire` and `drop-query`; placeholders in `<>` are not theirs. */
const literalsIn = (syntax: string): readonly string[] =>
  syntax.replace(/<[^>]*>|\?\w+/g, ' ').match(/(?<![\w@-])[a-z][\w-]+(?=@|\s|$)/g) ?? [];
