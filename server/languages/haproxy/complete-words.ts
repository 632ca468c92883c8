// The words that completion offers, made of the catalogue and of the names in the file. Knows no cursor.

import type { Completion, CompletionKind } from '../../core/features.ts';
import { code } from '../../core/markdown.ts';
import type { Target } from '../../core/target.ts';
import type { Range } from '../../core/text.ts';
import type { OptionFact } from './catalogue.ts';
import { firstLiterals, type Syntax } from './grammar/syntax.ts';
import type { HaproxyModel } from './model.ts';
import { isProxy, nameOf, type Section, type Word } from './nodes.ts';
import { reaches, type Versioned } from './versions.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is under the cursor and which versions are meant. */
export interface Place {
  readonly range: Range;
  readonly typed: string;
  /** The part of the word in front of the cursor. */
  readonly lead: string;
  readonly target: Target;
}

interface Known extends Versioned {
  readonly name: string;
  readonly summary?: string;
  readonly args?: readonly string[];
}

/** Whether some version that could be meant takes it. */
const isOffered = ({ since, removed }: Versioned, { versions }: Target): boolean =>
  versions.some((version) => (since === undefined || reaches(version, since)) && !reaches(version, removed));

/** What has a summary is met often: it comes first. */
function completionsOf(facts: readonly Known[], kind: CompletionKind, place: Place): Completion[] {
  return facts
    .filter((fact) => isOffered(fact, place.target))
    .map((fact) => completion(fact, fact.name, kind, place));
}

const completion = (
  fact: Known,
  text: string,
  kind: CompletionKind,
  { range, target }: Place,
): Completion => {
  const detail = (fact.args ?? []).filter(Boolean).join(' or ');
  return {
    label: text,
    kind,
    range,
    text,
    rank: fact.summary ? 1 : 2,
    ...(detail ? { detail } : {}),
    ...(fact.summary ? { documentation: fact.summary } : {}),
    ...(reaches(target.version, fact.deprecated) ? { deprecated: true } : {}),
  };
};

/** Keywords of a section that go on from these words; behind `no`, those that can be switched off. */
export function keywordWords(
  words: readonly Word[],
  section: string,
  prefix: string | undefined,
  vocabulary: Vocabulary,
  place: Place,
): Completion[] {
  const lead = words.map(({ text }) => `${text} `).join('');
  return vocabulary
    .keywordsIn(section)
    .filter(
      (fact) =>
        fact.name.startsWith(lead) &&
        (prefix === undefined || (prefix === 'no' ? fact.no : fact.default)) &&
        isOffered(fact, place.target),
    )
    .map((fact) => completion(fact, fact.name.slice(lead.length), 'keyword', place));
}

export const sectionWords = (vocabulary: Vocabulary, place: Place): Completion[] =>
  completionsOf(
    vocabulary.sections.filter(({ file }) => file === undefined),
    'keyword',
    place,
  ).map((each) => ({ ...each, rank: 3 }));

export const optionCompletions = (
  options: readonly OptionFact[],
  owner: string,
  place: Place,
): Completion[] =>
  completionsOf(options, 'keyword', place).map((each) => ({
    ...each,
    detail: [`${owner} option`, each.detail].filter(Boolean).join(' '),
  }));

/** `track-sc<N>` is offered with the first counter. */
export const actionWords = (ruleset: string, vocabulary: Vocabulary, place: Place): Completion[] =>
  completionsOf(
    vocabulary.actionsOf(ruleset).map((fact) => ({ ...fact, name: fact.name.replace('<N>', '0') })),
    'keyword',
    place,
  );

export const valueWords = (term: string, vocabulary: Vocabulary, place: Place): Completion[] =>
  completionsOf(vocabulary.valuesOf(term), 'value', place).map((each, rank) => ({ ...each, rank }));

/** A fetch where the expression begins, a converter behind each comma outside of parentheses. */
export function sampleWords(start: number, vocabulary: Vocabulary, place: Place): Completion[] {
  const expression = place.lead.slice(start);
  const comma = lastCommaOutside(expression);
  const from = place.range.start + start + comma + 1;
  // Inside of parentheses stands an argument, which may be anything.
  if (depthOf(expression) > 0) return [];
  const own = { ...place, range: { start: from, end: place.range.end } };
  return comma < 0
    ? completionsOf(vocabulary.sampleFetches(), 'keyword', own)
    : completionsOf(vocabulary.converters(), 'keyword', own);
}

function lastCommaOutside(text: string): number {
  for (let at = text.length - 1; at >= 0; at--)
    if (text[at] === ',' && depthOf(text.slice(0, at)) === 0) return at;
  return -1;
}

const depthOf = (text: string): number => text.split('(').length - text.split(')').length;

/** Words that the syntax has at this place: the first ones, or those that may come in any order. */
export function syntaxWords(
  syntax: Syntax | undefined,
  before: readonly Word[],
  vocabulary: Vocabulary,
  place: Place,
): Completion[] {
  const parts = (syntax ?? []).flatMap((part) =>
    part.kind === 'slot' ? (vocabulary.syntax(`<${part.name}>`) ?? []) : [part],
  );
  const open =
    before.length === 0 ? parts : parts.filter(({ kind }) => kind === 'choice' || kind === 'optional');
  const used = new Set(before.map(({ text }) => text));
  const literals = firstLiterals(open).map(({ text, ...life }) => ({ name: text, ...life }));
  return completionsOf(
    literals.filter(({ name }) => !used.has(name)),
    'value',
    place,
  );
}

/** A number gets its units, the usual ones first. */
export const timeWords = ({ typed, range }: Place): Completion[] => {
  const [, digits] = /^(\d+)[a-z]*$/.exec(typed) ?? [];
  return digits === undefined
    ? []
    : ['s', 'ms', 'm', 'h', 'd', 'us'].map((unit, rank) => {
        const text = `${digits}${unit}`;
        return { label: text, kind: 'value', range, text, rank };
      });
};

/** Names of sections of these kinds, in the order of the file. */
export function sectionNames(
  kinds: readonly string[],
  { sections }: HaproxyModel,
  place: Place,
): Completion[] {
  const named = sections.filter(({ kind }) => kinds.includes(kind));
  return distinct(named.flatMap(({ header, kind }) => nameWords(header.name, kind, place)));
}

export const serverNames = ({ servers }: Section, place: Place): Completion[] =>
  servers.flatMap(({ kind, name, address }) =>
    kind === 'server' ? nameWords(name, address?.text ?? kind, place) : [],
  );

/** ACLs of the section, and those that it takes over. */
export function aclWords(section: Section, { lineages }: HaproxyModel, place: Place): Completion[] {
  const sections = lineages.get(section)?.sections ?? [section];
  const negated = place.typed.startsWith('!') ? '!' : '';
  return distinct(
    sections
      .filter((each) => each === section || (isProxy(section) && each.header.name))
      .flatMap((each) =>
        each.statements
          .filter(({ keyword }) => keyword === 'acl')
          .flatMap(({ args: [name, ...test] }) =>
            nameWords(name, test.map(({ text }) => text).join(' '), place).map((word) => ({
              ...word,
              text: `${negated}${word.text}`,
              label: `${negated}${word.label}`,
              documentation: code(nameOf(each)),
            })),
          ),
      ),
  );
}

const nameWords = (name: Word | undefined, detail: string, { range }: Place): Completion[] =>
  name && !name.opaque ? [{ label: name.text, kind: 'name', detail, range, text: name.text, rank: 0 }] : [];

const distinct = (completions: readonly Completion[]): Completion[] => [
  ...new Map(completions.map((each) => [each.label, each])).values(),
];
