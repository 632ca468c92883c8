// Which sections, keywords, options and actions exist, and in which versions. Reads the catalogue, no files.

import { groupBy } from '../../core/group.ts';
import { once, oncePer, oncePerPair } from '../../core/once.ts';
import type {
  ActionFact,
  CriterionFact,
  Fact,
  KeywordFact,
  LogVariable,
  OptionFact,
  PredefinedAcl,
  PredicateFact,
  SampleFact,
  SectionFact,
  ValueFact,
} from './catalogue.ts';
import { type Parameters, readParameters } from './grammar/sample-parameters.ts';
import { readSyntax, type Syntax } from './grammar/syntax.ts';

/** Which of its lines a keyword resolves to, and how many words it takes. */
export interface KeywordMatch {
  readonly fact: KeywordFact;
  readonly length: number;
  /** Whether the section accepts it. */
  readonly accepted: boolean;
}

export interface Vocabulary {
  readonly section: (name: string) => SectionFact | undefined;
  /** How many words the longest keyword with this first word has. */
  readonly longest: (first: string) => number;
  /** The longest known keyword at the start of the words; `section` chooses among several of a name. */
  readonly match: (section: string, words: readonly string[]) => KeywordMatch | undefined;
  /** All records of a name, one for each group of sections. */
  readonly keyword: (name: string) => readonly KeywordFact[];
  readonly keywordsIn: (section: string) => readonly KeywordFact[];
  readonly bindOption: (name: string) => OptionFact | undefined;
  readonly serverOption: (name: string) => OptionFact | undefined;
  /** `track-sc0` is found under `track-sc<N>`, `set-var(…)` under `set-var`. */
  readonly action: (ruleset: string, name: string) => ActionFact | undefined;
  readonly sections: readonly SectionFact[];
  readonly bindOptions: readonly OptionFact[];
  readonly serverOptions: readonly OptionFact[];
  readonly actionsOf: (ruleset: string) => readonly ActionFact[];
  /** `path_beg` is found under `path`: the ending says how to compare. */
  readonly sampleFetch: (name: string) => SampleFact | undefined;
  readonly sampleFetches: () => readonly SampleFact[];
  /** The fetch of exactly this name. */
  readonly fetchNamed: (name: string) => SampleFact | undefined;
  readonly converter: (name: string) => SampleFact | undefined;
  readonly converters: () => readonly SampleFact[];
  readonly criterion: (name: string) => CriterionFact | undefined;
  readonly predefinedAcl: (name: string) => PredefinedAcl | undefined;
  readonly predefinedAcls: () => readonly PredefinedAcl[];
  readonly logVariable: (name: string) => LogVariable | undefined;
  readonly logVariables: () => readonly LogVariable[];
  readonly predicates: () => readonly PredicateFact[];
  /** What may follow `timeout client`, `action.deny`, `server.inter`; `<redirect>` is a part of others. */
  readonly syntax: (name: string) => Syntax | undefined;
  /** What may follow a keyword in a section. */
  readonly syntaxIn: (section: string, keyword: string) => Syntax | undefined;
  /** For slots that are a part of their own. */
  readonly slotSyntax: (slot: string) => Syntax | undefined;
  readonly optionSyntax: (owner: 'bind' | 'server', option: string) => Syntax | undefined;
  /** What a sample fetch or converter takes, from the types in its record. */
  readonly parameters: (takes: string) => Parameters;
  readonly valuesOf: (term: string) => readonly ValueFact[];
  /** Names of the keywords and options of which something is true; ask with the same function each time. */
  readonly termsWhere: (is: (fact: KeywordFact | OptionFact) => boolean) => readonly string[];
}

/**
 * Makes the vocabulary of the catalogue's files.
 * Errors: throws on a catalogue of another shape, which would be a defect of the build.
 */
export function readVocabulary(catalogue: unknown): Vocabulary {
  const keywords = recordsOf<KeywordFact>(catalogue, 'keywords');
  const byName = groupBy(keywords, ({ name }) => name);
  const longest = longestByFirstWord(keywords);
  const sections = mapByName(recordsOf<SectionFact>(catalogue, 'sections'));
  const bind = mapByName(recordsOf<OptionFact>(catalogue, 'bind-options'));
  const server = mapByName(recordsOf<OptionFact>(catalogue, 'server-options'));
  const actions = once(
    () =>
      new Map(
        recordsOf<ActionFact>(catalogue, 'actions').map((fact) => [`${fact.ruleset} ${fact.name}`, fact]),
      ),
  );
  const fetches = once(() => mapByName(recordsOf<SampleFact>(catalogue, 'sample-fetches')));
  const converters = once(() => mapByName(recordsOf<SampleFact>(catalogue, 'converters')));
  const values = once(() => recordsOf<ValueFact>(catalogue, 'values'));
  const criteria = once(() => mapByName(recordsOf<CriterionFact>(catalogue, 'acl-criteria')));
  const predefined = once(() => mapByName(recordsOf<PredefinedAcl>(catalogue, 'acl-predefined')));
  const logVariables = once(() => mapByName(recordsOf<LogVariable>(catalogue, 'log-variables')));
  const syntaxOf = syntaxReader(recordsOf<SyntaxRecord>(catalogue, 'syntax'));
  return {
    sections: [...sections.values()],
    bindOptions: [...bind.values()],
    serverOptions: [...server.values()],
    actionsOf: (ruleset) => [...actions().values()].filter((fact) => fact.ruleset === ruleset),
    sampleFetch: (name) => fetches().get(name) ?? fetches().get(name.replace(MATCHING, '')),
    sampleFetches: () => [...fetches().values()],
    fetchNamed: (name) => fetches().get(name),
    converter: (name) => converters().get(name),
    converters: () => [...converters().values()],
    criterion: (name) => criteria().get(name),
    predefinedAcl: (name) => predefined().get(name),
    predefinedAcls: () => [...predefined().values()],
    logVariable: (name) => logVariables().get(name),
    logVariables: () => [...logVariables().values()],
    predicates: once(() => recordsOf<PredicateFact>(catalogue, 'conditionals')),
    syntax: syntaxOf,
    syntaxIn: oncePerPair((section, keyword) => syntaxOf(`${section} ${keyword}`) ?? syntaxOf(keyword)),
    slotSyntax: oncePer((slot: string) => syntaxOf(`<${slot}>`)),
    optionSyntax: oncePerPair((owner, option) => syntaxOf(`${owner}.${option}`)),
    parameters: oncePer(readParameters),
    valuesOf: (term) => values().filter((fact) => fact.of === term),
    termsWhere: oncePer((is) =>
      [...keywords, ...bind.values(), ...server.values()].flatMap((fact) => (is(fact) ? fact.name : [])),
    ),
    section: (name) => sections.get(name),
    longest: (first) => longest.get(first) ?? 1,
    match: (section, words) => {
      let elsewhere: KeywordMatch | undefined;
      for (let length = Math.min(longest.get(words[0] ?? '') ?? 1, words.length); length > 0; length--) {
        const facts = byName.get(spelling(words, length)) ?? [];
        const here = facts.find((fact) => isAccepted(fact, section));
        if (here) return { fact: here, length, accepted: true };
        if (facts[0]) elsewhere ??= { fact: facts[0], length, accepted: false };
      }
      return elsewhere;
    },
    keyword: (name) => byName.get(name) ?? [],
    keywordsIn: (section) => keywords.filter((fact) => fact.sections.includes(section)),
    bindOption: (name) => bind.get(withoutBracket(name)),
    serverOption: (name) => server.get(withoutBracket(name)),
    action: (ruleset, name) =>
      actions().get(`${ruleset} ${withoutBracket(name).replace(/^track-sc\d+$/, 'track-sc<N>')}`),
  };
}

interface SyntaxRecord {
  readonly name: string;
  readonly syntax: string;
}

/** Reads a notation when it is first asked for: most files need few. */
function syntaxReader(records: readonly SyntaxRecord[]): (name: string) => Syntax | undefined {
  const notations = new Map(records.map(({ name, syntax }) => [name, syntax]));
  const read = oncePer(readSyntax);
  return (name) => {
    const notation = notations.get(name);
    return notation === undefined ? undefined : read(notation);
  };
}

/** Endings that name a way to compare. */
const MATCHING = /_(?:beg|bin|dir|dom|end|found|len|reg|str|sub)$/;

/** Whether some version of HAProxy accepts the keyword in a section, be it only to ignore it. */
export const isAccepted = ({ sections, ignoredIn, silentIn }: KeywordFact, section: string): boolean =>
  sections.includes(section) ||
  sections.length === 0 ||
  (ignoredIn?.includes(section) ?? false) ||
  (silentIn?.includes(section) ?? false);

/** `set-var(txn.x)` → `set-var`. */
export function withoutBracket(name: string): string {
  const bracket = name.indexOf('(');
  return bracket > 0 ? name.slice(0, bracket) : name;
}

function spelling(words: readonly string[], length: number): string {
  let text = words[0] ?? '';
  for (let at = 1; at < length; at++) text += ` ${words[at] ?? ''}`;
  return length > 1 ? withoutBracket(text) : text;
}

function recordsOf<T>(catalogue: unknown, file: string): readonly T[] {
  const records =
    typeof catalogue === 'object' && catalogue !== null ? Reflect.get(catalogue, file) : undefined;
  if (!Array.isArray(records)) throw new Error(`The HAProxy catalogue has no list "${file}".`);
  return uniform(records);
}

/** All records with the same fields in the same order: the engine then finds a field without a search. */
function uniform<T extends object>(records: readonly T[]): readonly T[] {
  const written = new Set(records.map((record) => Object.keys(record).join(' ')));
  if (written.size === 1) return records;
  const fields = [...new Set([...written].flatMap((keys) => keys.split(' ')))];
  const empty = Object.fromEntries(fields.map((field) => [field, undefined]));
  return records.map((record) => Object.assign({ ...empty }, record));
}

const mapByName = <T extends { readonly name: string }>(facts: readonly T[]): ReadonlyMap<string, T> =>
  new Map(facts.map((fact) => [fact.name, fact]));

function longestByFirstWord(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const { name } of facts) {
    const words = name.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}
