// What a sample fetch or converter takes in its parentheses, and whether arguments fit.

import { regexComplaint } from './regex.ts';
import type { SampleArgument } from './sample-arguments.ts';

export interface Parameters {
  readonly types: readonly string[];
  /** How many have to be there. */
  readonly required: number;
}

/** Reads `string[,integer]`: types in order, from the bracket on optional. */
export function readParameters(takes: string): Parameters {
  const types = takes.replaceAll(/[[\]]/g, '').split(',').filter(Boolean);
  const bracket = takes.indexOf('[');
  const fixed = bracket < 0 ? takes : takes.slice(0, bracket);
  return { types, required: fixed.split(',').filter(Boolean).length };
}

/** The proxy itself stands in where one of these is left out. */
const IMPLIED: ReadonlySet<string> = new Set(['frontend', 'backend', 'table']);

const EMPTY: readonly SampleArgument[] = [{ text: '', start: 0, end: 0 }];

const VARIABLE = /^(?:proc|sess|txn|req|res|check)\./;
/** Their first argument is the name of a variable. */
const OF_VARIABLES: ReadonlySet<string> = new Set(['var', 'set-var', 'unset-var', 'strcmp', 'secure_memcmp']);
/** Their first argument is a number or the name of a variable. */
const OF_NUMBERS: ReadonlySet<string> = new Set('add sub mul div mod and or xor bytes'.split(' '));

/** What the first argument of some has to be, whatever its type says. */
function firstComplaint(name: string, text: string): string | undefined {
  if (OF_VARIABLES.has(name) && !VARIABLE.test(text))
    return `"${name}" needs the name of a variable, which begins with proc., sess., txn., req., res. or check.`;
  return OF_NUMBERS.has(name) && text !== '' && !/^[+-]?\d+$/.test(text) && !VARIABLE.test(text)
    ? `"${name}" takes a number or a variable, which "${text}" is not.`
    : undefined;
}

const CHECKS: Readonly<Record<string, (text: string) => boolean>> = {
  server: (text) => text !== '',
  'user list': (text) => text !== '',
  regex: (text) => regexComplaint(text) === undefined,
  integer: (text) => /^[+-]?\d+$/.test(text),
  'IPv4 address': (text) => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text),
  'IPv6 address': (text) => /^[0-9A-Fa-f:.]+$/.test(text),
  'IPv4 mask': (text) => /^(?:\d{1,2}|\d{1,3}(?:\.\d{1,3}){3})$/.test(text),
  'IPv6 mask': (text) => /^(?:\d{1,3}|[0-9A-Fa-f:.]+)$/.test(text),
  'Protocol buffers field number': (text) => /^\d+(?:\.\d+)*$/.test(text),
};

/** What is wrong with the arguments, in one sentence. */
export function parameterComplaint(
  args: readonly SampleArgument[],
  { types, required }: Parameters,
  name: string,
): string | undefined {
  // HAProxy does not count what stands behind a name that takes nothing.
  if (types.length === 0) return undefined;
  // One argument is always there where one is needed, be it empty.
  const given = required > 0 && args.length === 0 ? EMPTY : args;
  const missing = types.slice(given.length, required).filter((type) => !IMPLIED.has(type));
  if (missing.length > 0) return `"${name}" needs ${countOf(required)}, here are ${args.length}.`;
  if (args.length > types.length)
    return `"${name}" takes at most ${countOf(types.length)}, here are ${args.length}.`;
  const first = firstComplaint(name, given[0]?.text ?? '');
  if (first) return first;
  const wrong = given.findIndex(({ text }, index) => !fits(text, types[index] ?? '', index >= required));
  return wrong < 0
    ? undefined
    : `"${given[wrong]?.text}" is no ${types[wrong]}, which "${name}" takes as its ${ordinal(wrong)} argument.`;
}

/** An optional argument may be left empty. */
const fits = (text: string, type: string, optional: boolean): boolean =>
  (optional && text === '') || (CHECKS[type]?.(text) ?? true);

const countOf = (count: number): string => (count === 1 ? '1 argument' : `${count} arguments`);

const ordinal = (index: number): string => ['first', 'second', 'third', 'fourth'][index] ?? `${index + 1}th`;
