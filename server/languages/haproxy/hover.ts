// What is under the cursor: section, keyword, option, action, time, or a name with the place it is defined.

import type { Hover } from '../../core/language.ts';
import { code } from '../../core/markdown.ts';
import { type Range, touches } from '../../core/text.ts';
import type { KeywordFact, TimePlace } from './catalogue.ts';
import {
  describeAction,
  describeKeyword,
  describeOption,
  describeSample,
  describeSection,
  type Manuals,
} from './describe.ts';
import { lineAt } from './line-at.ts';
import type { HaproxyModel } from './model.ts';
import {
  type Header,
  nameOf,
  type OptionUse,
  rangeIn,
  type Section,
  type Statement,
  titleRange,
  type Word,
} from './nodes.ts';
import { readCondition } from './parse-condition.ts';
import { readTime, spellSize, spellTime } from './quantity.ts';
import { sampleAt } from './sample.ts';

interface Place {
  readonly model: HaproxyModel;
  readonly manuals: Manuals;
  readonly offset: number;
}

export function hover(model: HaproxyModel, offset: number, manuals: Manuals): Hover | undefined {
  const place = { model, manuals, offset };
  const line = lineAt(model.lines, offset);
  if (line?.kind === 'header') return headerHover(line, place);
  if (line?.kind !== 'statement') return undefined;
  const section = model.sections.findLast(({ range }) => range.start <= offset);
  if (touches(line.keywordRange, offset)) return keywordHover(line, place);
  return (
    section &&
    (optionHover(line, section, place) ?? sampleHover(line, place) ?? argumentHover(line, section, place))
  );
}

function headerHover(header: Header, { model, manuals, offset }: Place): Hover | undefined {
  const fact = model.vocabulary.section(header.keyword.text);
  if (fact && touches(header.keyword.range, offset)) {
    return {
      range: header.keyword.range,
      term: `haproxy:${fact.name}`,
      markdown: describeSection(fact, manuals),
    };
  }
  const from = header.from && touches(header.from.range, offset) ? header.from : undefined;
  const target = from && model.sections.find(isNamed(['defaults'], from.text));
  return from && target && definition(from.range, target, 'haproxy:defaults', model);
}

function keywordHover({ fact, keywordRange }: Statement, { model, manuals }: Place): Hover | undefined {
  return (
    fact && {
      range: keywordRange,
      term: `haproxy:${fact.name}`,
      markdown: describeKeyword(fact, manuals, model.target.version),
    }
  );
}

function optionHover(statement: Statement, section: Section, place: Place): Hover | undefined {
  const bind = section.binds.find((line) => line.statement === statement);
  const server = section.servers.find((line) => line.statement === statement);
  const kind = bind ? 'bind' : 'server';
  const option = (bind ?? server)?.options.find(({ keyword, values }) =>
    [keyword, ...values].some(({ range }) => touches(range, place.offset)),
  );
  if (!option?.fact) return undefined;
  const { manuals, model, offset } = place;
  const word = [option.keyword, ...option.values].findLast(({ range }) => touches(range, offset));
  const term = `haproxy:${kind}.${option.name}`;
  const known = describeOption(option.fact, `${kind} option`, manuals, model.target.version);
  const spelt = word && word !== option.keyword ? quantityOf(word, timePlaces(option)) : undefined;
  return { range: (word ?? option.keyword).range, term, markdown: join(spelt, known) };
}

function sampleHover(statement: Statement, { model, manuals, offset }: Place): Hover | undefined {
  const found = sampleAt(statement, offset, model.vocabulary);
  return (
    found && {
      range: found.range,
      term: `haproxy:${found.fact.name}`,
      markdown: describeSample(found.fact, found.kind, manuals),
    }
  );
}

/** Every value of an option with times is one. */
const timePlaces = ({ fact, values }: OptionUse): readonly (TimePlace | undefined)[] =>
  values.map(() => fact?.times?.[0]);

/** Arguments of a keyword: a name, an action, a quantity. Anything else says nothing. */
function argumentHover(statement: Statement, section: Section, place: Place): Hover | undefined {
  const { model, manuals, offset } = place;
  const index = statement.args.findIndex(({ range }) => touches(range, offset));
  const word = statement.args[index];
  const { fact } = statement;
  if (!word || !fact) return undefined;
  if (index === 0 && BACKEND_KEYWORDS.has(fact.name)) return backendHover(word, fact.name, model);
  const action = index === 0 ? model.vocabulary.action(fact.name, word.text) : undefined;
  if (action) {
    return {
      range: word.range,
      term: `haproxy:${action.ruleset}.${action.name}`,
      markdown: describeAction(action, manuals),
    };
  }
  return aclHover(statement, section, place) ?? quantityHover(word, index, statement, fact);
}

const BACKEND_KEYWORDS: ReadonlySet<string> = new Set(['use_backend', 'default_backend']);

const isNamed =
  (kinds: readonly string[], name: string) =>
  ({ kind, header }: Section): boolean =>
    kinds.includes(kind) && header.name?.text === name;

function backendHover(word: Word, keyword: string, model: HaproxyModel): Hover | undefined {
  const target = word.opaque ? undefined : model.sections.find(isNamed(['backend', 'listen'], word.text));
  return target && definition(word.range, target, `haproxy:${keyword}`, model);
}

function definition(range: Range, target: Section, term: string, { source }: HaproxyModel): Hover {
  const line = source.position(titleRange(target).start).line + 1;
  const servers = target.servers.reduce((sum, { count }) => sum + count, 0);
  const size = target.kind === 'defaults' ? '' : `, ${servers === 1 ? '1 server' : `${servers} servers`}`;
  return { range, term, markdown: `${code(nameOf(target))} — line ${line}${size}` };
}

/** An ACL may have several lines: it matches when one of them does. */
function aclHover(statement: Statement, section: Section, { model, offset }: Place): Hover | undefined {
  const used = readCondition(statement)?.acls.find(({ word }) => touches(word.range, offset));
  if (!used) return undefined;
  const sections = model.lineages.get(section)?.sections ?? [section];
  const lines = sections
    .flatMap(({ statements }) => statements)
    .filter(({ keyword, args: [name] }) => keyword === 'acl' && name?.text === used.name);
  if (lines.length === 0) return undefined;
  const shown = lines.map(({ range, comment, words }) => {
    const end = words.at(-1)?.range.end ?? range.end;
    const text = model.source.slice({
      start: words[0]?.range.start ?? range.start,
      end: comment ? end : range.end,
    });
    return `- line ${model.source.position(range.start).line + 1}: ${code(text.trim())}`;
  });
  return {
    range: rangeIn(used.word, used.offset, used.word.text.length),
    term: 'haproxy:acl',
    markdown: [`ACL ${code(used.name)}`, shown.join('\n')].join('\n\n'),
  };
}

function quantityHover(word: Word, index: number, { args }: Statement, fact: KeywordFact): Hover | undefined {
  const places = args.map((_, at) =>
    fact.times?.find((time) =>
      time.after === undefined ? time.at === at : args[at - 1]?.text === time.after,
    ),
  );
  const markdown = quantityOf(word, places.slice(index));
  return markdown === undefined ? undefined : { range: word.range, term: `haproxy:${fact.name}`, markdown };
}

/** A time where one is due, else a number with a size suffix. */
function quantityOf(word: Word, [place]: readonly (TimePlace | undefined)[]): string | undefined {
  if (word.opaque) return undefined;
  const time = place && readTime(word.text, place.unit);
  const spelt = time ? spellTime(word.text, time) : spellSize(word.text);
  return spelt === undefined ? undefined : code(spelt);
}

const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('\n\n');
