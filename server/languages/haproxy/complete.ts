// Completion at the cursor: which part of the line it stands in, and what may stand there. Words are made in
// complete-words.ts.

import type { Completion } from '../../core/features.ts';
import { toText } from '../../core/mapped-text.ts';
import { type Range, touches } from '../../core/text.ts';
import {
  aclWords,
  actionWords,
  keywordWords,
  optionCompletions,
  type Place,
  sampleWords,
  sectionNames,
  sectionWords,
  serverNames,
  syntaxWords,
  timeWords,
  valueWords,
} from './complete-words.ts';
import { lineAt, readLead } from './line-at.ts';
import type { HaproxyModel } from './model.ts';
import type { Header, OptionLine, Section, Statement, Word } from './nodes.ts';
import { isSample } from './sample.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What may stand at the cursor; nothing in comments, templates and words that are not known. */
export function complete(model: HaproxyModel, offset: number): readonly Completion[] {
  const line = lineAt(model.lines, offset);
  if (!line || line.kind === 'template' || line.kind === 'scope' || line.kind === 'conditional') return [];
  if (line.comment && offset > line.comment.start) return [];
  const word = line.words.find(({ range }) => touches(range, offset));
  if (word && !isPlain(word, offset)) return [];
  const place: Place = {
    range: word?.range ?? { start: offset, end: offset },
    typed: word?.text ?? '',
    lead: word?.text.slice(0, offset - word.range.start) ?? '',
    target: model.target,
  };
  const before = line.words.filter(({ range }) => range.end < place.range.start);
  const section = model.sections.findLast(({ range }) => range.start < line.range.start);
  if (before.length === 0) return firstWords(section, model.vocabulary, place);
  if (line.kind === 'header') return headerWords(line, before, model, place);
  if (line.kind !== 'statement' || !section) return [];
  return argumentWords({ line, before, section, model, place });
}

/** In a quoted word the cursor may stand on a quote; a name cannot be put there word for word. */
const isPlain = (word: Word, offset: number): boolean =>
  !word.opaque && (!word.mapped || toText(word.mapped, offset) !== undefined) && !/["'\\]/.test(word.text);

/** A new section may start anywhere, but a keyword of this one is likelier. */
const firstWords = (section: Section | undefined, vocabulary: Vocabulary, place: Place): Completion[] => [
  ...(section ? keywordWords([], section.kind, undefined, vocabulary, place) : []),
  ...sectionWords(vocabulary, place),
];

function headerWords(
  header: Header,
  before: readonly Word[],
  model: HaproxyModel,
  place: Place,
): readonly Completion[] {
  if (before.at(-1)?.text !== 'from' || header.keyword.text === 'global') return [];
  return sectionNames(['defaults'], model, place);
}

interface Cursor {
  readonly line: Statement;
  /** Words in front of the one under the cursor. */
  readonly before: readonly Word[];
  readonly section: Section;
  readonly model: HaproxyModel;
  readonly place: Place;
}

function argumentWords(cursor: Cursor): readonly Completion[] {
  const { before, section, model, place } = cursor;
  const { prefix, match } = readLead(before, section.kind, model.vocabulary);
  const words = prefix ? before.slice(1) : before;
  const further = keywordWords(words, section.kind, prefix?.text, model.vocabulary, place);
  const args = match ? words.slice(match.length) : [];
  return match ? [...further, ...afterKeyword(match.fact.name, args, cursor)] : further;
}

const SECTIONS_NAMED: Readonly<Record<string, readonly string[]>> = {
  use_backend: ['backend', 'listen'],
  default_backend: ['backend', 'listen'],
  errorfiles: ['http-errors'],
  'email-alert mailers': ['mailers'],
};
const NAMED_BEHIND: Readonly<Record<string, readonly string[]>> = {
  resolvers: ['resolvers'],
  peers: ['peers'],
  table: ['backend', 'frontend', 'listen'],
  'cache-use': ['cache'],
  'cache-store': ['cache'],
};

function afterKeyword(keyword: string, args: readonly Word[], cursor: Cursor): readonly Completion[] {
  const { line, section, model, place } = cursor;
  const { vocabulary } = model;
  const last = args.at(-1)?.text ?? '';
  const named = args.length === 0 ? SECTIONS_NAMED[keyword] : NAMED_BEHIND[last];
  if (named) return sectionNames(named, model, place);
  if (keyword === 'use-server' && args.length === 0) return serverNames(section, place);
  const options = section.binds.find(isOf(line)) ?? section.servers.find(isOf(line));
  if (options) return optionWords(options, args, cursor);
  if (expectsAcl(args)) return aclWords(section, model, place);
  if (isSample(line, args.length)) return sampleWords(0, vocabulary, place);
  const bracket = place.lead.lastIndexOf('%[');
  if (bracket > place.lead.lastIndexOf(']')) return sampleWords(bracket + 2, vocabulary, place);
  const [first, ...rest] = args;
  const action = first && vocabulary.action(keyword, first.text);
  if (action) return syntaxWords(vocabulary.syntax(`action.${action.name}`), rest, vocabulary, place);
  if (args.length > 0) return syntaxWords(vocabulary.syntax(keyword), args, vocabulary, place);
  const fact = vocabulary.keyword(keyword).find(({ sections }) => sections.includes(section.kind));
  return [
    ...actionWords(keyword, vocabulary, place),
    ...valueWords(keyword, vocabulary, place),
    ...(vocabulary.valuesOf(keyword).length > 0
      ? []
      : syntaxWords(vocabulary.syntax(keyword), [], vocabulary, place)),
    ...(fact?.times?.some(({ at }) => at === 0) ? timeWords(place) : []),
  ];
}

const isOf =
  (statement: Statement) =>
  (line: OptionLine): boolean =>
    line.statement === statement;

/** Behind `if` or `unless`, outside of braces. */
function expectsAcl(args: readonly Word[]): boolean {
  const start = args.findLastIndex(({ text }) => text === 'if' || text === 'unless');
  if (start < 0) return false;
  const texts = args.slice(start).map(({ text }) => text);
  const open = texts.filter((text) => text === '{' || text === '!{').length;
  return open === texts.filter((text) => text === '}').length;
}

function optionWords(
  line: OptionLine,
  args: readonly Word[],
  { model, place }: Cursor,
): readonly Completion[] {
  const { vocabulary } = model;
  const isBind = !('kind' in line);
  const lead = leadOf(line);
  if (args.length < lead) return [];
  const owner = isBind ? 'bind' : 'server';
  const before = args.length > lead ? args.at(-1) : undefined;
  const factOf = isBind ? vocabulary.bindOption : vocabulary.serverOption;
  const option = before && factOf(before.text);
  if (option?.takes && line.options.some(({ keyword }) => keyword === before)) {
    return [
      ...valueWords(`${owner}.${option.name}`, vocabulary, place),
      ...(option.times ? timeWords(place) : []),
    ];
  }
  const taken = new Set(
    line.options.filter(({ keyword }) => !inRange(keyword, place.range)).map(({ name }) => name),
  );
  return optionCompletions(isBind ? vocabulary.bindOptions : vocabulary.serverOptions, owner, place).filter(
    ({ label }) => !taken.has(label),
  );
}

const inRange = (word: Word, { start }: Range): boolean => word.range.start === start;

/** Words in front of the options: name and address. */
function leadOf(line: OptionLine): number {
  const { keyword } = line.statement;
  if (keyword.startsWith('default-')) return 0;
  return keyword === 'server-template' ? 3 : keyword === 'server' || keyword === 'peer' ? 2 : 1;
}
