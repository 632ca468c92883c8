// What may stand in each kind of slot: values, names, expressions, options, actions.

import { textOf, type Word } from '../nodes.ts';
import { judgeTest } from './acl-test.ts';
import { judgeParentheses } from './action-parentheses.ts';
import { judgeCondition } from './condition.ts';
import type { NameKind } from './fault.ts';
import { isTaken, suggest } from './judge-context.ts';
import { invalid, type Line, missing, nextWord } from './line.ts';
import { judgeLogFormat } from './log-format.ts';
import { readSample } from './sample-expression.ts';
import { ALPHABETS, type Complain, LOOSE_NUMBERS, SLOT_VALUES } from './slot-values.ts';
import type { Slot } from './syntax.ts';
import { addressComplaint, type Complaint, leadingNumber, timeComplaint } from './values.ts';
import { judgeDefaults } from './variable-default.ts';

type ReadSlot = (line: Line, word: Word, slot: Slot) => void;

export function readSlot(slot: Slot, line: Line): void {
  const macro = line.context.vocabulary.slotSyntax(slot.name);
  const open = OPEN[slot.name];
  if (macro) line.match(macro, line);
  else if (open) open(line);
  else readWord(slot, line);
}

function readWord(slot: Slot, line: Line): void {
  const word = nextWord(line);
  if (line.done) return;
  if (word) (SLOTS[slot.name] ?? valueOr(takeOne))(line, word, slot);
  else missing(NAMED[slot.name] ?? 'a value', line);
}

const takeOne: ReadSlot = (line) => {
  line.at++;
};

/** A value whose text can be judged alone; anything where nothing is known of the slot. */
const valueOr =
  (otherwise: ReadSlot): ReadSlot =>
  (line, word, slot) => {
    const complain = SLOT_VALUES[slot.name];
    if (complain) readValue(line, word, slot, complain);
    else otherwise(line, word, slot);
  };

const readValue = (line: Line, word: Word, slot: Slot, complain: Complain): void => {
  const { name, variant } = slot;
  const expected = word.opaque ? spoilt(word, name) : complain(word.text, variant);
  if (word.opaque && !expected) judgeDefaults(word, (text) => complain(text, variant), line);
  if (expected) invalid(word, expected, line);
  else if (LOOSE_NUMBERS.has(name)) looseNumber(line, word, slot);
  else line.at++;
};

/** What the known part of a word already rules out: no variable makes a time of `${TIME}s}`. */
function spoilt(word: Word, slot: string): Complaint {
  const alphabet = ALPHABETS[slot];
  if (!alphabet || word.splits || word.broken) return undefined;
  const known = textOf(word).pieces.filter(({ opaque }) => !opaque);
  return known.every(({ start, end }) => alphabet.test(word.text.slice(start, end)))
    ? undefined
    : 'a value of other characters';
}

const name =
  (kind: NameKind): ReadSlot =>
  (line, word) => {
    line.context.findings.reference(kind, word);
    line.at++;
  };

/** A number that the program does not check: it takes the digits in front, and 0 where there are none. */
const looseNumber: ReadSlot = (line, word) => {
  line.at++;
  if (word.opaque || /^\s*[+-]?\d+$/.test(word.text)) return;
  const message = `HAProxy reads "${word.text}" as ${leadingNumber(word.text)} here, and says nothing.`;
  line.context.findings.fault('number-misread', word.range, message);
};

/** A name, or a log format that makes one for each request. */
const nameOrFormat =
  (kind: NameKind): ReadSlot =>
  (line, word, slot) => {
    if (!word.text.includes('%[')) name(kind)(line, word, slot);
    else format(line, word, slot);
  };

const format: ReadSlot = (line, word) => {
  if (judgeLogFormat(word, line.context)) line.at++;
  else line.done = true;
};

const expression: ReadSlot = (line, word, { variant }) => {
  if (word.opaque) {
    line.at++;
    // Converters may stand in the next words.
    line.done = line.words[line.at] !== undefined;
    return;
  }
  const words = variant === 'word' ? line.words.slice(0, line.at + 1) : wordsBeforeEnd(line);
  const end = readSample(words, line.at, 0, false, line.context);
  if (end) line.at = end.next;
  else line.done = true;
};

const wordsBeforeEnd = ({ words, at }: Line): readonly Word[] => {
  const end = words.findIndex(
    (word, index) => index >= at && (word.splits || (word.text === '' && !word.opaque)),
  );
  return end < 0 ? words : words.slice(0, end);
};

const orExpression =
  (isValue: (text: string) => boolean): ReadSlot =>
  (line, word, slot) => {
    if (word.opaque || isValue(word.text)) line.at++;
    else expression(line, word, slot);
  };

/** The program tells these by their beginning, and does not look at what follows. */
const BY_BEGINNING = /^(?:add|del|set)-(?:acl|map)./;

const action: ReadSlot = (line, word) => {
  const { context, title } = line;
  const { vocabulary, findings } = context;
  if (word.opaque || /^lua\./.test(word.text)) {
    line.done = true;
    return;
  }
  const fact = vocabulary.action(title, word.text);
  if (!fact || !isTaken(fact, context)) {
    line.done = true;
    if (BY_BEGINNING.test(word.text)) return;
    const suggestion = suggest(word.text, vocabulary.actionsOf(title), context);
    const hint = suggestion ? ` Did you mean "${suggestion}"?` : '';
    const since = fact?.since ? ` It exists since HAProxy ${fact.since}.` : '';
    findings.fault(
      'action-unknown',
      word.range,
      `"${word.text}" is no action of ${title}.${since}${hint}`,
      suggestion,
    );
    return;
  }
  line.at++;
  const parentheses = judgeParentheses(word, fact);
  if (parentheses.complaint) {
    line.done = true;
    findings.fault('argument-invalid', word.range, parentheses.complaint);
    return;
  }
  const [, resolvers] = parentheses.args;
  if (fact.name === 'do-resolve' && resolvers)
    findings.reference('resolvers', word, resolvers.start, resolvers.end);
  const syntax = vocabulary.syntax(`action.${fact.name}`);
  if (syntax) line.match(syntax, line);
  else line.done = true;
};

const tracked: ReadSlot = (line, word) => {
  const slash = word.text.indexOf('/');
  const owner = slash < 0 ? undefined : word.text.slice(0, slash);
  if (owner) line.context.findings.reference('backend', word, 0, slash);
  line.context.findings.reference('server', word, slash + 1, word.text.length, owner);
  line.at++;
};

/** Data that a stick table keeps. */
const store: ReadSlot = (line, word) => {
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

/** With `init-addr none` nobody resolves what is no address: the server waits for one from the command line. */
function startsWithout({ text }: Word, { words }: Line): boolean {
  const option = words.findIndex((each) => each.text === 'init-addr');
  return /^[\d.]+(?::\d+)?$/.test(text) && /\bnone\b/.test(words[option + 1]?.text ?? '');
}

/** One of the words that the catalogue lists for a term: `<one-of:server.proto>`. */
const oneOf: ReadSlot = (line, word, { variant }) => {
  if (word.opaque || isListed(word.text, variant, line)) line.at++;
  else refuseListed(word, word.text, variant, line);
};

/** Some of them, with commas between. */
const listOf: ReadSlot = (line, word, { variant }) => {
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

/** Names with commas between. */
const namesOf =
  (kind: NameKind): ReadSlot =>
  (line, word) => {
    let start = 0;
    for (const each of word.opaque ? [] : word.text.split(',')) {
      line.context.findings.reference(kind, word, start, start + each.length);
      start += each.length + 1;
    }
    line.at++;
  };

const options =
  (owner: 'bind' | 'server') =>
  (line: Line): void => {
    for (let word = nextWord(line); word && !line.done; word = nextWord(line)) readOption(owner, word, line);
  };

function readOption(owner: 'bind' | 'server', word: Word, line: Line): void {
  const { context, title } = line;
  const { vocabulary, findings } = context;
  line.at++;
  if (word.opaque) {
    // It may be an option that takes the next word.
    line.done = true;
    return;
  }
  const fact = owner === 'bind' ? vocabulary.bindOption(word.text) : vocabulary.serverOption(word.text);
  const known = owner === 'bind' ? vocabulary.bindOptions : vocabulary.serverOptions;
  if (!fact || (!isTaken(fact, context) && !fact.removed)) {
    line.done = true;
    const suggestion = suggest(word.text, known, context);
    const hint = suggestion
      ? ` Did you mean "${suggestion}"?`
      : fact?.since
        ? ` It exists since HAProxy ${fact.since}.`
        : '';
    findings.fault(
      'option-unknown',
      word.range,
      `"${word.text}" is no option of "${title}".${hint}`,
      suggestion,
    );
    return;
  }
  const { head, seen } = line;
  line.title = fact.name;
  line.head = word.range;
  const syntax = vocabulary.optionSyntax(owner, fact.name);
  if (syntax) line.match(syntax, line);
  else for (let count = fact.takes ?? 0; count > 0 && !line.done; count--) readSlot(ANY_WORD, line);
  line.title = title;
  line.head = head;
  line.seen = seen;
}

const ANY_WORD: Slot = { kind: 'slot', name: 'word', variant: '' };

/** Slots that hold the rest of the line, empty or not. */
const OPEN: Readonly<Record<string, (line: Line) => void>> = {
  any: (line) => {
    if (line.words[line.at]?.text !== '' || line.words[line.at]?.opaque) {
      if (!nextWord(line)) return line.done ? undefined : missing('a value', line);
    }
    line.at++;
  },
  // A word that is known only at start may be the rest of the keyword; others are judged as a keyword.
  'unknown-word': (line) => {
    const word = nextWord(line);
    if (!word?.opaque) line.done = true;
    else line.at++;
  },
  // The program takes the end of the line for 0.
  'number-or-none': (line) => {
    const word = nextWord(line);
    if (word) looseNumber(line, word, ANY_WORD);
    else if (!line.done) {
      const message = `HAProxy reads 0 where "${line.title}" has no number, and says nothing.`;
      line.context.findings.fault('number-misread', line.head, message);
      line.at++;
    }
  },
  'bind-options': options('bind'),
  'server-options': options('server'),
  condition: (line) => {
    judgeCondition(line.words.slice(line.at), line.context);
    line.done = true;
  },
  test: (line) => {
    const words = line.words.slice(line.at);
    if (words.length === 0) return missing('a test', line);
    if (!words.some(({ splits }) => splits)) judgeTest(words, line.context);
    line.done = true;
  },
};

const SLOTS: Readonly<Record<string, ReadSlot>> = {
  number: looseNumber,
  address: (line, word, slot) => {
    if (slot.variant === 'server' && startsWithout(word, line)) line.at++;
    else readValue(line, word, slot, addressComplaint);
  },
  code: (line, word) => {
    const known = line.context.vocabulary.valuesOf('errorfile');
    // The digits in front count, as for other numbers that are not checked.
    const code = String(leadingNumber(word.text));
    const fact = known.find((each) => each.name === code);
    if (word.opaque || known.length === 0) line.at++;
    else if (fact && isTaken(fact, line.context)) looseNumber(line, word, ANY_WORD);
    else invalid(word, 'a status that HAProxy has an error page for', line);
  },
  fmt: format,
  expr: expression,
  'one-of': oneOf,
  'list-of': listOf,
  users: namesOf('user'),
  'user-groups': namesOf('group'),
  'int-or-expr': orExpression((text) => /^\d+$/.test(text)),
  'time-or-expr': orExpression((text) => timeComplaint(text, 'ms') === undefined),
  'port-or-expr': (line, word, slot) => {
    const number = !word.opaque && /^\d+$/.test(word.text);
    if (number && (Number(word.text) < 1 || Number(word.text) > 65_535))
      invalid(word, 'a port from 1 to 65535', line);
    else orExpression((text) => /^\d+$/.test(text))(line, word, slot);
  },
  'log-target': (line, word) => {
    if (word.text.startsWith('backend@')) line.context.findings.reference('backend', word, 'backend@'.length);
    readValue(line, word, { kind: 'slot', name: 'address', variant: 'log' }, addressComplaint);
  },
  action,
  store,
  tracked,
  table: name('table'),
  peers: name('peers'),
  resolvers: name('resolvers'),
  mailers: name('mailers'),
  cache: name('cache'),
  'http-errors': name('http-errors'),
  'fcgi-app': name('fcgi-app'),
  backend: nameOrFormat('backend'),
  'backend-or-fmt': nameOrFormat('backend'),
  'server-or-fmt': nameOrFormat('server'),
};

/** What is said to be missing. */
const NAMED: Readonly<Record<string, string>> = {
  time: 'a time',
  seconds: 'a time',
  int: 'a number',
  number: 'a number',
  size: 'a size',
  address: 'an address',
  expr: 'a sample expression',
  fmt: 'a log format',
  action: 'an action',
  regex: 'a regular expression',
  backend: 'the name of a backend',
  table: 'the name of a table',
  code: 'a status code',
};
