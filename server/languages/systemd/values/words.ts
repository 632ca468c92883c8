// Readers of words out of lists that the catalogue holds: enumerations, signals, capabilities, system calls.

import { nearestWord } from '../../../core/nearest.ts';
import type { Enumeration, EnumerationValue } from '../catalogue.ts';
import { isValueIn } from '../describe.ts';
import { readInteger } from '../read-quantity.ts';
import { readBoolean } from '../settings.ts';
import type { Judge, ValueInQuestion, Verdict } from './fault.ts';

/** More words than this are a table for the manual. */
const LISTED = 8;

/** The words that a verdict names: all of a short list, else a description. */
const choice = (words: readonly string[], otherwise: string): string =>
  words.length > LISTED ? otherwise : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

const BOOLEANS = ['yes', 'no', 'true', 'false', 'on', 'off'];
const ALMOST: Readonly<Record<string, string>> = {
  enable: 'yes',
  enabled: 'yes',
  disable: 'no',
  disabled: 'no',
  none: 'no',
  never: 'no',
  always: 'yes',
};

export const bool: Judge = (text) =>
  readBoolean(text) === undefined
    ? { expected: 'yes or no', instead: betterBoolean(text, BOOLEANS) }
    : undefined;

const betterBoolean = (text: string, words: readonly string[]): string | undefined =>
  ALMOST[text.toLowerCase()] ?? nearestWord(text, words);

/** A word of the directive's enumeration, or what the enumeration takes besides. */
export const enumerated: Judge = (text, question) => {
  const { record, vocabulary } = question;
  const list = record.enum === undefined ? undefined : vocabulary.enumeration(record.enum);
  if (!list || takesBesides(list, text)) return undefined;
  const isBoolean = /^bool/.test(record.type) || list.acceptsBoolean === true;
  if (isBoolean && readBoolean(text) !== undefined) return undefined;
  const found = findValue(list, text, question);
  if (found) return byVersion(found, question);
  const words = list.values
    .filter(({ lastIn }) => lastIn === undefined)
    .map(({ form, value }) => form ?? value);
  const booleans = isBoolean ? ['yes', 'no'].filter((word) => !words.includes(word)) : [];
  return {
    expected: choice([...booleans, ...words], 'a word that systemd knows here'),
    instead: better(text, list, isBoolean),
  };
};

function better(text: string, list: Enumeration, isBoolean: boolean): string | undefined {
  const words = list.values.filter(({ lastIn, form }) => !lastIn && !form).map(({ value }) => value);
  return nearestWord(text, words) ?? (isBoolean ? betterBoolean(text, BOOLEANS) : undefined);
}

/** `file:/path` is found by its prefix; capital letters count, except in lists that say otherwise. */
function findValue(
  list: Enumeration,
  text: string,
  { record }: ValueInQuestion,
): EnumerationValue | undefined {
  const prefix = record.argPrefixes?.find((candidate) => text.startsWith(candidate));
  if (prefix !== undefined) return list.values.find(({ value }) => `${value}:` === prefix);
  const wanted = list.caseInsensitive ? text.toLowerCase() : text;
  return list.values.find(
    ({ value, form }) =>
      form === undefined && (list.caseInsensitive ? value.toLowerCase() : value) === wanted,
  );
}

function takesBesides(
  { acceptsNumber, acceptsHexMask, aliases = {}, special = [] }: Enumeration,
  text: string,
): boolean {
  if (text in aliases || special.includes(text)) return true;
  if (acceptsHexMask) return /^(?:0x)?[0-9a-f]+$/i.test(text);
  const number = readInteger(text);
  if (number === undefined || acceptsNumber === undefined) return false;
  const [, low = '0', high = 'Infinity'] = /^(\d+)-(\d+)$/.exec(String(acceptsNumber)) ?? [];
  return Number(low) <= number && number <= Number(high);
}

/** A known word that no version in question takes. */
function byVersion(found: EnumerationValue, { target }: ValueInQuestion): Verdict | undefined {
  const { since, lastIn } = found;
  if (target.versions.some((version) => isValueIn(found, version))) return undefined;
  if (lastIn !== undefined) return { expected: `a word of today; this one went after systemd ${lastIn}` };
  return target.known
    ? {
        expected: `a word that this systemd knows; this one came with systemd ${since ?? ''}`,
        byVersion: true,
      }
    : undefined;
}

const listOf = (name: string, question: ValueInQuestion): readonly EnumerationValue[] =>
  question.vocabulary.enumeration(name)?.values ?? [];

const isListed = (name: string, text: string, question: ValueInQuestion): boolean =>
  listOf(name, question).some(({ value }) => value === text);

const nearestIn = (name: string, text: string, question: ValueInQuestion): string | undefined =>
  nearestWord(
    text,
    listOf(name, question).map(({ value }) => value),
  );

/** Whether systemd knows a signal by this name or number. */
export function isSignal(text: string, question: ValueInQuestion): boolean {
  const number = readInteger(text);
  if (number !== undefined) return number >= 1 && number <= LAST_SIGNAL;
  const [, sign, offset] = /^(?:SIG)?RTM(IN|AX)(?:[+-](\d+))?$/.exec(text) ?? [];
  if (sign !== undefined) return Number(offset ?? 0) <= REAL_TIME_SIGNALS && /IN(?!-)|AX(?!\+)/.test(text);
  return isListed('signal', text, question) || isListed('signal', `SIG${text}`, question);
}

const LAST_SIGNAL = 64;
/** From the first real-time signal, 34, to the last. */
const REAL_TIME_SIGNALS = 30;

export const signal: Judge = (text, question) =>
  isSignal(text, question)
    ? undefined
    : {
        expected: 'a signal such as SIGTERM',
        instead: nearestIn('signal', /^SIG/i.test(text) ? text : `SIG${text}`, question),
      };

export const exitStatusOrSignal: Judge = (text, question) => {
  const number = readInteger(text);
  if (number !== undefined && number >= 0 && number <= 255) return undefined;
  if (isSignal(text, question) || isListed('exitStatus', text, question)) return undefined;
  const name = text.replace(/^EX(?:IT)?_/, '');
  return {
    expected: 'an exit code from 0 to 255, its name, or a signal',
    instead: isListed('exitStatus', name, question) ? name : undefined,
  };
};

export const capability: Judge = (text, question) => {
  const name = text.toUpperCase();
  if (/^\d+$/.test(text) || isListed('capability', name, question)) return undefined;
  return {
    expected: 'a capability such as CAP_NET_BIND_SERVICE',
    instead: nearestIn('capability', name.startsWith('CAP_') ? name : `CAP_${name}`, question),
    tolerated: true,
  };
};

export const addressFamily: Judge = (text, question) => {
  const name = text.toUpperCase();
  if (listOf('addressFamily', question).some(({ value }) => value.toUpperCase() === name)) return undefined;
  return {
    expected: 'an address family such as AF_INET',
    instead: nearestIn('addressFamily', name.startsWith('AF_') ? name : `AF_${name}`, question),
  };
};

/** A name or a group of names, with `:ERROR` behind it. */
export const systemCall: Judge = (text, question) => {
  const [name = '', ...error] = text.split(':');
  if (error.length > 0 && errorNumber(error.join(':'), question))
    return { expected: 'an error name such as EPERM behind the colon' };
  const list = name.startsWith('@') ? 'syscallGroup' : 'syscall';
  if (isListed(list, name, question)) return undefined;
  return {
    expected:
      list === 'syscall' ? 'the name of a system call' : 'a group of system calls such as @system-service',
    instead: /^@?[a-z]/.test(name) ? nearestIn(list, name, question) : undefined,
  };
};

export const errorNumber: Judge = (text, question) => {
  const number = readInteger(text);
  const isKnown = text === 'kill' || isListed('errno', text.toUpperCase(), question);
  return (number === undefined ? isKnown : number > 0 && number <= LARGEST_ERROR)
    ? undefined
    : { expected: 'an error name such as EPERM', instead: nearestIn('errno', text.toUpperCase(), question) };
};

const LARGEST_ERROR = 4095;

export const fileSystem: Judge = (text, question) =>
  text.startsWith('@') && !isListed('filesystemGroup', text, question)
    ? {
        expected: 'a group of file systems such as @basic-api',
        instead: nearestIn('filesystemGroup', text, question),
      }
    : undefined;

/** A condition is never refused, but a word that cannot come true is a slip. */
export const condition: Judge = (text, question) => {
  const { record } = question;
  if (record.enum === undefined || text === '' || /[(\s=<>]/.test(text)) return undefined;
  if (record.enum === 'boolean') {
    const verdict = bool(text, question);
    return verdict && { ...verdict, tolerated: true };
  }
  const verdict = enumerated(text, question);
  return verdict && !/^cap_/i.test(text) ? { ...verdict, tolerated: true } : undefined;
};
