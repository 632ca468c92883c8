// Slots that hold names: of sections and servers, and of what the catalogue lists.

import type { Word } from '../nodes.ts';
import type { NameKind } from './fault.ts';
import { isTaken, suggest } from './judge-context.ts';
import { invalid, type Line } from './line.ts';
import type { ReadSlot } from './read-value.ts';
import { format } from './slot-expressions.ts';
import { timeComplaint } from './values.ts';

/** The name of something that another line defines. */
export const name =
  (kind: NameKind): ReadSlot =>
  (line, word) => {
    line.context.findings.reference(kind, word);
    line.at++;
  };

/** A name, or a log format that makes one for each request. */
export const nameOrFormat =
  (kind: NameKind): ReadSlot =>
  (line, word, slot) => {
    if (!word.text.includes('%[')) name(kind)(line, word, slot);
    else format(line, word, slot);
  };

/** Names with commas between. */
export const namesOf =
  (kind: NameKind): ReadSlot =>
  (line, word) => {
    let start = 0;
    for (const each of word.opaque ? [] : word.text.split(',')) {
      line.context.findings.reference(kind, word, start, start + each.length);
      start += each.length + 1;
    }
    line.at++;
  };

/** A server, with its backend in front where it is another one's: `app/one`. */
export const tracked: ReadSlot = (line, word) => {
  const slash = word.text.indexOf('/');
  const owner = slash < 0 ? undefined : word.text.slice(0, slash);
  if (owner) line.context.findings.reference('backend', word, 0, slash);
  line.context.findings.reference('server', word, slash + 1, word.text.length, owner);
  line.at++;
};

/** Data that a stick table keeps. */
export const store: ReadSlot = (line, word) => {
  const { vocabulary } = line.context;
  const known = vocabulary.valuesOf('stick-table store');
  for (const item of word.opaque ? [] : word.text.split(/,(?![^(]*\))/)) {
    const [base = ''] = item.split('(');
    if (item.includes('(') !== item.includes(')')) return invalid(word, 'a closing parenthesis', line);
    const [, period] = /_rate\((.*)\)$/.exec(item) ?? [];
    if (period !== undefined && timeComplaint(period, 'ms'))
      return invalid(word, `a time in the parentheses of ${base}`, line);
    const fact = known.find(({ name: each }) => each.split('(')[0] === base);
    if (fact && isTaken(fact, line.context) && item.includes('(') === fact.name.includes('(')) continue;
    const suggestion = suggest(
      base,
      known.map((each) => ({ ...each, name: each.name.split('(')[0] ?? '' })),
      line.context,
    );
    return invalid(word, fact ? `${fact.name}` : 'data that a stick table can keep', line, suggestion);
  }
  line.at++;
};

/** One of the words that the catalogue lists for a term: `<one-of:server.proto>`. */
export const oneOf: ReadSlot = (line, word, { variant }) => {
  if (word.opaque || isListed(word.text, variant, line)) line.at++;
  else refuseListed(word, word.text, variant, line);
};

/** Some of them, with commas between. */
export const listOf: ReadSlot = (line, word, { variant }) => {
  const items = word.opaque ? [] : word.text.split(',');
  const wrong = items.find((item) => !isListed(item, variant, line));
  if (wrong === undefined) line.at++;
  else refuseListed(word, wrong, variant, line);
};

const isListed = (text: string, term: string, { context }: Line): boolean =>
  context.vocabulary.valuesOf(term).some((fact) => fact.name === text && isTaken(fact, context));

function refuseListed(word: Word, text: string, term: string, line: Line): void {
  const known = line.context.vocabulary.valuesOf(term).filter((fact) => isTaken(fact, line.context));
  const expected = `one of ${known.map(({ name: each }) => each).join(', ')}`;
  invalid(word, expected, line, text === word.text ? suggest(text, known, line.context) : undefined);
}
