// What may stand in each kind of slot: which reader takes it.

import { judgeTest } from './acl-test.ts';
import { judgeCondition } from './condition.ts';
import { isTaken } from './judge-context.ts';
import { invalid, type Line, missing, nextWord } from './line.ts';
import { looseNumber, type ReadSlot, readValue } from './read-value.ts';
import { action } from './slot-actions.ts';
import { expression, format, orExpression } from './slot-expressions.ts';
import { listOf, name, nameOrFormat, namesOf, oneOf, store, tracked } from './slot-names.ts';
import { options } from './slot-options.ts';
import { SLOT_VALUES } from './slot-values.ts';
import type { Slot } from './syntax.ts';
import { addressComplaint, leadingNumber, timeComplaint } from './values.ts';

/** Reads what a slot takes of the line, and notes what is wrong with it. */
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
  const read = SLOTS[slot.name];
  const complain = SLOT_VALUES[slot.name];
  if (!word) missing(NAMED[slot.name] ?? 'a value', line);
  else if (read) read(line, word, slot);
  else if (complain) readValue(line, word, slot, complain);
  else line.at++;
}

/** With `init-addr none` nobody resolves what is no address: the server waits for one from the command line. */
function startsWithout(text: string, { words }: Line): boolean {
  const option = words.findIndex((each) => each.text === 'init-addr');
  return /^[\d.]+(?::\d+)?$/.test(text) && /\bnone\b/.test(words[option + 1]?.text ?? '');
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
  // A member of the cluster that is this process needs no address: options may follow its name.
  'peer-address': (line) => {
    const word = nextWord(line);
    if (!word || line.context.vocabulary.serverOption(word.text)) return;
    readValue(line, word, { kind: 'slot', name: 'address', variant: 'server' }, addressComplaint);
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
  address: (line, word, slot) =>
    readValue(line, word, slot, (text, variant) => {
      const complaint = addressComplaint(text, variant);
      return complaint && variant === 'server' && startsWithout(text, line) ? undefined : complaint;
    }),
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
    if (word.text === 'global') return invalid(word, 'an address: this is what "global" stands for', line);
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
