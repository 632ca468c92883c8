// Tests of ACLs: a criterion, flags, an operator, patterns. Notes what HAProxy would refuse.
// Source: HAProxy's parser for ACL expressions; manual, chapter 7.1.

import type { Word } from '../nodes.ts';
import { rangeIn } from '../nodes.ts';
import { unavailable } from './availability.ts';
import { type JudgeContext, suggest } from './judge-context.ts';
import { regexComplaint } from './regex.ts';
import { readSample } from './sample-expression.ts';

/** Ways to compare. */
const METHODS: ReadonlySet<string> = new Set(
  'found bool int ip bin len str beg sub dir dom end reg regm'.split(' '),
);
const OPERATORS: ReadonlySet<string> = new Set(['eq', 'ge', 'gt', 'le', 'lt']);

/** What a test is made of, for those who look at its meaning. */
export interface AclTest {
  /** Name of the criterion as written, such as `path_beg`. */
  readonly criterion: string;
  readonly method: string | undefined;
  /** Patterns read from a file. */
  readonly fromFile: boolean;
  readonly patterns: readonly Word[];
}

/** Judges a test and takes it apart; nothing where it is wrong or not known. */
export function judgeTest(words: readonly Word[], context: JudgeContext): AclTest | undefined {
  const [first] = words;
  if (!first || first.text === '') {
    if (first) context.findings.fault('condition-invalid', first.range, 'A test is missing here.');
    return undefined;
  }
  if (first.opaque) return undefined;
  const [criterion = ''] = /^[^(,]+/.exec(first.text) ?? [];
  const { vocabulary } = context;
  const known = vocabulary.criterion(criterion);
  // A test of what is not there is accepted, and never holds.
  const anywhere = context.place === undefined ? context : { ...context, place: undefined };
  const fact = vocabulary.fetchNamed(criterion) ?? vocabulary.fetchNamed(known?.fetch ?? '');
  const lacks = fact && unavailable(fact, context.place);
  if (lacks) {
    const message = `"${criterion}" reads ${lacks}, which "${context.place}" does not have: the test never holds.`;
    context.findings.fault('condition-idle', rangeIn(first, 0, criterion.length), message);
  }
  const read = readSample(
    words,
    0,
    0,
    false,
    anywhere,
    // `path_beg` is a fetch with a way to compare: no fetch has that name itself.
    (name) => vocabulary.fetchNamed(name) ?? vocabulary.fetchNamed(vocabulary.criterion(name)?.fetch ?? ''),
  );
  if (!read) return undefined;
  // With a converter, the type that comes out decides how to compare.
  const own = first.text.includes(',') ? undefined : known?.match;
  const method = own ?? methodOf(read.type);
  if (!method && isUntyped(criterion, first.text) && !words.some(({ text }) => text === '-m')) {
    const message = `"${first.text}" can be of any type: -m has to say how to compare, such as -m str.`;
    context.findings.fault('condition-invalid', first.range, message);
    return undefined;
  }
  return judgePatterns(words, read.next, criterion, method, context);
}

/** A variable alone: nothing tells how to compare it. */
const isUntyped = (criterion: string, text: string): boolean =>
  criterion === 'var' && /^var\([^()]*\)$/.test(text);

const METHOD_OF_TYPE: Readonly<Record<string, string>> = {
  bool: 'bool',
  sint: 'int',
  addr: 'ip',
  ipv4: 'ip',
  ipv6: 'ip',
  str: 'str',
};

const methodOf = (type: string | undefined): string | undefined => type && METHOD_OF_TYPE[type];

function judgePatterns(
  words: readonly Word[],
  from: number,
  criterion: string,
  own: string | undefined,
  context: JudgeContext,
): AclTest | undefined {
  const { findings } = context;
  let [at, method, fromFile] = [from, own, false];
  for (let word = words[at]; word?.text.startsWith('-') && !word.opaque; word = words[++at]) {
    if (word.text === '--') {
      at++;
      break;
    }
    if (word.text === '-m' || word.text === '-f' || word.text === '-u') {
      const value = words[at + 1];
      if (!value || value.text === '') {
        findings.fault('condition-invalid', word.range, `"${word.text}" needs a value.`);
        return undefined;
      }
      if (word.text === '-f') fromFile = true;
      if (word.text === '-u' && !value.opaque && !/^[+-]?\d+$/.test(value.text))
        return complainOf(value, `"${value.text}" is no number, which -u takes.`, context);
      if (word.text === '-m' && !value.opaque) {
        if (!METHODS.has(value.text)) return unknownMethod(value, context);
        method = value.text;
      }
      at++;
    } else if (!['-i', '-n', '-M'].includes(word.text)) return unknownFlag(word, context);
  }
  const patterns = words.slice(at);
  const versions =
    criterion.includes('ssl_ver') || patterns.some(({ text }) => text === 'gt' || text === 'lt');
  return patterns.every((word) => judgePattern(word, method, versions, context))
    ? { criterion, method, fromFile, patterns }
    : undefined;
}

function unknownMethod(word: Word, context: JudgeContext): undefined {
  const suggestion = suggest(
    word.text,
    [...METHODS].map((name) => ({ name })),
    context,
  );
  const hint = suggestion ? `; did you mean "${suggestion}"?` : '.';
  context.findings.fault(
    'condition-invalid',
    word.range,
    `HAProxy knows no way to compare "${word.text}"${hint}`,
    suggestion,
  );
  return undefined;
}

function complainOf(word: Word, message: string, { findings }: JudgeContext): undefined {
  findings.fault('condition-invalid', word.range, message);
  return undefined;
}

function unknownFlag(word: Word, { findings }: JudgeContext): undefined {
  findings.fault(
    'condition-invalid',
    word.range,
    `"${word.text}" is no flag of a test; put -- in front of patterns that begin with a dash.`,
  );
  return undefined;
}

/** Numbers and booleans have a fixed form; addresses may be names. */
function judgePattern(
  word: Word,
  method: string | undefined,
  versions: boolean,
  { findings }: JudgeContext,
): boolean {
  if (word.opaque) return true;
  const { text } = word;
  if (method === 'int' || method === 'len') {
    return (
      OPERATORS.has(text) ||
      (versions ? VERSION_RANGE : NUMBER_RANGE).test(text) ||
      findings.fault(
        'condition-invalid',
        rangeIn(word, 0, text.length),
        `"${text}" is neither a number nor a range nor an operator.`,
      )
    );
  }
  const regex = method === 'reg' || method === 'regm' ? regexComplaint(text) : undefined;
  if (regex)
    return findings.fault(
      'condition-invalid',
      word.range,
      `The regular expression "${text}" lacks ${regex}.`,
    );
  if (method === 'ip' && !mayBeNetwork(text))
    return findings.fault('condition-invalid', word.range, `"${text}" is no address or network.`);
  return true;
}

const NUMBER_RANGE = /^-?\d*(?:[:-]-?\d*)?$/;
/** Versions of TLS have a dot: `3.1`. */
const VERSION_RANGE = /^-?\d*(?:\.\d+)?(?:[:-]-?\d*(?:\.\d+)?)?$/;

/** Names are left to the resolver. */
function mayBeNetwork(text: string): boolean {
  if (/^[\d.]+(?:\/\S*)?$/.test(text)) return isNetwork(text);
  if (!text.includes(':')) return /^[\w-]+(?:\.[\w-]+)*\.?(?:\/[\d.]+)?$/.test(text);
  const [address = '', mask, ...rest] = text.split('/');
  return (
    rest.length === 0 &&
    /^[0-9A-Fa-f:]+(?:\d{1,3}(?:\.\d{1,3}){3})?$/.test(address) &&
    (mask === undefined || (/^\d{1,3}$/.test(mask) && Number(mask) <= 128))
  );
}

/** One to four numbers, with or without a mask. */
function isNetwork(text: string): boolean {
  const [address = '', mask] = text.split('/');
  const octets = address.split('.');
  if (octets.length > 4 || octets.some((octet) => !/^\d{1,3}$/.test(octet) || Number(octet) > 255))
    return false;
  return (
    mask === undefined ||
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(mask) ||
    (/^\d{1,2}$/.test(mask) && Number(mask) <= 32)
  );
}
