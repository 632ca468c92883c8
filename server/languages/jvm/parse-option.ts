// One word → one option with exact ranges of name, sign and value. Splitting into words is done elsewhere.

import type { Word, WordList } from '../../core/fragment.ts';
import { isOpaque, type MappedText, toFile } from '../../core/mapped-text.ts';
import { EVERY_JDK, type JvmOption, type OptionKind, type VersionSpan } from './model.ts';

/** The parts of an option's text; `nameAt` and `valueAt` are offsets in it. */
interface Parts {
  readonly kind: OptionKind;
  readonly term: string;
  readonly name: string;
  readonly nameAt: number;
  readonly sign?: '+' | '-';
  readonly valueAt?: number;
}

/** Reads the word at `index`; `undefined` where it is no option, such as the value of one before it. */
export function readOption(
  list: WordList,
  index: number,
  readBy: VersionSpan = EVERY_JDK,
): JvmOption | undefined {
  const word = list.words[index];
  if (!word || word.value.text === '') return undefined;
  const parts = partsOf(word);
  if (!parts) return undefined;
  const mapped = word.value;
  const { text } = mapped;
  const at = (start: number, end: number) => toFile(mapped, { start, end });
  const { valueAt } = parts;
  return {
    kind: parts.kind,
    text,
    mapped,
    term: parts.term,
    name: parts.name,
    sign: parts.sign,
    value: valueAt === undefined ? undefined : text.slice(valueAt),
    valueKnown: valueAt === undefined || !isOpaque(mapped, { start: valueAt, end: text.length }),
    range: at(0, text.length),
    nameRange: at(parts.nameAt, parts.nameAt + parts.name.length),
    valueRange: valueAt === undefined ? undefined : at(valueAt, text.length),
    reference: parts.kind === 'opaque' ? referenceOf(mapped) : undefined,
    readBy,
    list,
    index,
  };
}

function partsOf({ value }: Word): Parts | undefined {
  const { text } = value;
  const opaque: Parts = { kind: 'opaque', term: '', name: '', nameAt: 0 };
  const firstUnknown = value.pieces.find((piece) => piece.opaque)?.start ?? text.length;
  if (firstUnknown === 0) return opaque;
  if (!text.startsWith('-')) return text.startsWith('@') ? argumentFile(text) : undefined;
  const parts = readFlag(text) ?? readProperty(text) ?? readAgent(text) ?? readGlued(text) ?? readOther(text);
  const known = parts && (parts.valueAt ?? text.length) <= firstUnknown;
  return known ? parts : firstUnknown < text.length ? opaque : undefined;
}

const argumentFile = (text: string): Parts => ({
  kind: 'argument-file',
  term: '@argfile',
  name: text.slice(1),
  nameAt: 1,
});

function readFlag(text: string): Parts | undefined {
  const [match, sign, name, equals] = /^-XX:([+-]?)(\w*)(:?=)?/.exec(text) ?? [];
  if (match === undefined || name === undefined) return undefined;
  return {
    kind: 'flag',
    term: name,
    name,
    nameAt: 4 + (sign?.length ?? 0),
    ...(sign === '+' || sign === '-' ? { sign } : {}),
    ...(equals || match.length < text.length ? { valueAt: match.length } : {}),
  };
}

function readProperty(text: string): Parts | undefined {
  const [match, name] = /^-D([^=]*)=?/.exec(text) ?? [];
  if (match === undefined || name === undefined) return undefined;
  return {
    kind: 'property',
    term: `D${name}`,
    name,
    nameAt: 2,
    ...(match.endsWith('=') ? { valueAt: match.length } : {}),
  };
}

/** `-agentlib:jdwp=…` has its library in the term, the others have a path as their value. */
function readAgent(text: string): Parts | undefined {
  const library = /^-agentlib:([^=]+)=?/.exec(text);
  if (library?.[1])
    return {
      kind: 'agent',
      term: `agentlib:${library[1]}`,
      name: library[1],
      nameAt: 10,
      ...(library[0].endsWith('=') ? { valueAt: library[0].length } : {}),
    };
  const [match, name] = /^-(javaagent|agentpath|agentlib):/.exec(text) ?? /^-(Xrun)/.exec(text) ?? [];
  return match && name ? { kind: 'agent', term: name, name, nameAt: 1, valueAt: match.length } : undefined;
}

/** Sizes and shares that follow their option without a sign: `-Xmx2g`. */
function readGlued(text: string): Parts | undefined {
  const name = /^-(X(?:m[sxn]|ss|oss|maxjitcodesize|maxf|minf)|m[sx]|ss|oss)(?![A-Za-z])/.exec(text)?.[1];
  if (!name) return undefined;
  const kind = name.startsWith('X') ? 'extended' : 'launcher';
  return { kind, term: name, name, nameAt: 1, valueAt: 1 + name.length };
}

/** A line of an option file may hold an option with its value behind a space. */
function readOther(text: string): Parts | undefined {
  const [match, dashes, name, sign] = /^(--?)([\w@/.-]+)([:=]| +)?/.exec(text) ?? [];
  if (match === undefined || dashes === undefined || name === undefined) return undefined;
  return {
    kind: dashes === '-' && name.startsWith('X') ? 'extended' : 'launcher',
    term: name,
    name,
    nameAt: dashes.length,
    ...(sign ? { valueAt: match.length } : {}),
  };
}

/** Name of the variable when the word is nothing but `$NAME`, `${NAME}` or `${NAME[@]}`. */
function referenceOf({ text }: MappedText): string | undefined {
  return /^\$(?:(\w+)|\{(\w+)(?:\[[@*]\])?\})$/.exec(text)?.slice(1).find(Boolean);
}
