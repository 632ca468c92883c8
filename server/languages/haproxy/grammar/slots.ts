// What may stand in each kind of slot: values, names, expressions, options, actions.

import type { Word } from '../nodes.ts';
import { judgeTest } from './acl-test.ts';
import { judgeParentheses } from './action-parentheses.ts';
import { judgeCondition } from './condition.ts';
import type { NameKind } from './fault.ts';
import { isTaken, suggest } from './judge-context.ts';
import { invalid, type Line, missing, nextWord } from './line.ts';
import { judgeLogFormat } from './log-format.ts';
import { readSample } from './sample-expression.ts';
import type { Slot } from './syntax.ts';
import {
  addressComplaint,
  type Complaint,
  intComplaint,
  leadingNumber,
  nameComplaint,
  regexComplaint,
  sizeComplaint,
  statusComplaint,
  timeComplaint,
} from './values.ts';
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
  if (word) (SLOTS[slot.name] ?? takeOne)(line, word, slot);
  else missing(NAMED[slot.name] ?? 'a value', line);
}

const takeOne: ReadSlot = (line) => {
  line.at++;
};

/** A value whose text can be judged alone. */
const value =
  (complain: (text: string, variant: string) => Complaint): ReadSlot =>
  (line, word, { variant }) => {
    const expected = word.opaque ? undefined : complain(word.text, variant);
    if (word.opaque) judgeDefaults(word, (text) => complain(text, variant), line);
    if (expected) invalid(word, `${expected}`, line);
    else line.at++;
  };

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
  time: value((text) => timeComplaint(text, 'ms')),
  seconds: value((text) => timeComplaint(text, 's')),
  number: looseNumber,
  int: value(intComplaint),
  regex: value(regexComplaint),
  octal: value((text) => (/^[0-7]+$/.test(text) ? undefined : 'an octal number such as 660')),
  'int-or-minus': value(intComplaint),
  size: value(sizeComplaint),
  address: value(addressComplaint),
  status: value(statusComplaint),
  'any-status': value((text) => (/^[1-9]\d\d$/.test(text) ? undefined : 'a status from 100 to 999')),
  port: value((text) => (leadingNumber(text) <= 65_535 ? undefined : 'a port number')),
  positive: value((text, least) =>
    leadingNumber(text) >= Number(least || 1) ? undefined : `a number from ${least || 1} on`,
  ),
  range: value((text) => (/^\d+(?:-\d+)?$/.test(text) ? undefined : 'a number or a range such as 1-5')),
  hex: value((text) => (/^(?:[0-9A-Fa-f]{2})*$/.test(text) ? undefined : 'pairs of hexadecimal digits')),
  network: value((text) =>
    /^[\d.]+(?:\/[\d.]+)?$|^[0-9A-Fa-f:.]+(?:\/\d+)?$/.test(text) ? undefined : 'an address or a network',
  ),
  'lua-name': value((text) => (text.startsWith('lua.') ? undefined : 'the name of a filter')),
  'acl-name': value(nameComplaint),
  'server-name': value(nameComplaint),
  balance: value((text) =>
    /^(?:random(?:\(\d*\))?|hdr\([^)]+\)|rdp-cookie(?:\([^)]+\))?)$/.test(text) ? undefined : 'an algorithm',
  ),
  var: value((text) =>
    /^(?:proc|sess|txn|req|res|check)\.\w+$/.test(text) ? undefined : 'a variable such as proc.name',
  ),
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
  'int-or-expr': orExpression((text) => /^\d+$/.test(text)),
  'time-or-expr': orExpression((text) => timeComplaint(text, 'ms') === undefined),
  'port-or-expr': orExpression((text) => /^\d+$/.test(text)),
  'log-target': (line, word) => {
    if (word.text.startsWith('backend@')) line.context.findings.reference('backend', word, 'backend@'.length);
    value(addressComplaint)(line, word, { kind: 'slot', name: 'address', variant: 'log' });
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
