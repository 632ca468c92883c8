// Words and assignments of the shell parser → words with their map back to the file.

import type { Assignment, Redirection as ParsedRedirection, Word, WordPart } from 'unbash';
import { isOpaque, type MappedText, sliceMapped, toFile } from '../core/mapped-text.ts';
import { readWord } from '../core/shell-words.ts';
import type { Range } from '../core/text.ts';
import type { Redirection, ShellAssignment, ShellWord } from './script.ts';

interface Placed {
  readonly pos: number;
  readonly end: number;
}

export const placeOf = ({ pos, end }: Placed): Range => ({ start: pos, end });

/** The word of a node; where our own reader and the parser disagree about its end, it is opaque. */
export function wordOf(text: MappedText, node: Word): ShellWord {
  const at = placeOf(node);
  if (!MAY_MEAN_MORE.test(node.text)) return plainWord(text, at);
  const read = readWord(text, at.start);
  const peculiar = MAY_BE_PECULIAR.test(node.text) && (node.parts ?? []).some(isPeculiar);
  const { value, range, splits } = read.at.end === at.end && !peculiar ? read : opaqueWord(text, at);
  return { value, range, splits, at, known: !isOpaque(value), quoted: /["'\\]/.test(node.text) };
}

/** Quotes, escapes, expansions, and what parts words. Without them, nobody has to look into the word. */
const MAY_MEAN_MORE = /["'\\$`(){}<>|&;]/;

/** A word that means just what it says, as most do. */
function plainWord(text: MappedText, at: Range): ShellWord {
  const value = sliceMapped(text, at);
  return { value, range: value.extent, splits: false, at, known: !isOpaque(value), quoted: false };
}

/** To look for the parts of a word is to read it once more. */
const MAY_BE_PECULIAR = /\$["']|[?*+@!<>]\(|(?<!\$)\{/;

/** Expansions that only some shells have; nobody knows what comes of them. */
const isPeculiar = ({ type }: WordPart): boolean =>
  type === 'AnsiCQuoted' ||
  type === 'LocaleString' ||
  type === 'ExtendedGlob' ||
  type === 'ProcessSubstitution' ||
  type === 'BraceExpansion';

function opaqueWord(text: MappedText, at: Range): ReturnType<typeof readWord> {
  const source = text.text.slice(at.start, at.end);
  const from = toFile(text, at);
  const piece = { start: 0, end: source.length, from, opaque: true };
  return { value: { text: source, extent: from, pieces: [piece] }, range: from, splits: true, at };
}

/** An assignment; one to an array has no value. */
export function assignmentOf(text: MappedText, node: Assignment): ShellAssignment {
  const name = { start: node.pos, end: node.pos + node.name.length };
  return {
    name: node.name,
    nameRange: toFile(text, name),
    value: node.value.type === 'Word' ? assignedWord(text, node.value) : undefined,
    appends: node.append === true,
    range: toFile(text, placeOf(node)),
  };
}

/** `NAME=` has a value that is empty and stands behind the `=`. */
function assignedWord(text: MappedText, node: Word): ShellWord {
  if (node.pos < node.end) return wordOf(text, node);
  const at = placeOf(node);
  const range = toFile(text, at);
  return {
    value: { text: '', extent: range, pieces: [] },
    range,
    splits: false,
    at,
    known: true,
    quoted: false,
  };
}

export function redirectionOf(text: MappedText, node: ParsedRedirection): Redirection {
  const target = node.type === 'HereDoc' ? undefined : node.target;
  return {
    operator: node.operator,
    descriptor: node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined,
    target: target && wordOf(text, target),
    range: toFile(text, placeOf(node)),
  };
}
