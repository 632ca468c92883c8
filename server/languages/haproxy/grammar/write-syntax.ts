// A syntax in the words of a manual: `<time>`, `[realm <word>]`, `{ on | off }`. Matches nothing.

import type { Vocabulary } from '../vocabulary.ts';
import type { Part, Slot, Syntax } from './syntax.ts';

/** More branches than this are told by their number. */
const MOST_BRANCHES = 8;

/** The top parts of a syntax, each as one text. */
export const writeParts = (syntax: Syntax, vocabulary: Vocabulary): readonly string[] =>
  syntax.map((part) => writePart(part, vocabulary)).filter((text) => text !== '');

function writePart(part: Part, vocabulary: Vocabulary): string {
  switch (part.kind) {
    case 'literal':
      return part.text;
    case 'slot':
      return writeSlot(part, vocabulary);
    case 'optional':
      return `[${part.parts
        .map((each) => writePart(each, vocabulary))
        .filter(Boolean)
        .join(' ')}]`;
    case 'choice':
      return writeBranches(part.branches, part.repeated, vocabulary);
    case 'condition':
      return '[if|unless <condition>]';
    default:
      return '';
  }
}

function writeSlot(slot: Slot, vocabulary: Vocabulary): string {
  const macro = vocabulary.syntax(`<${slot.name}>`);
  if (macro) return writeParts(macro, vocabulary).join(' ');
  return slot.name.endsWith('-options') ? '[option …]' : `<${slotInWords(slot)}>`;
}

/** Short names of slots; people are told what they stand for. */
const IN_WORDS: Readonly<Record<string, string>> = {
  expr: 'expression',
  fmt: 'format',
  int: 'number',
  natural: 'number',
  positive: 'number',
  unsigned: 'number',
  var: 'variable',
};

/** Names of several words that people read as one. */
const WHOLE: Readonly<Record<string, string>> = {
  'at-most': 'number',
  count: 'number-or-range',
  'from-to': 'number',
  'list-of': 'values',
  'not-zero': 'number',
  'number-or-none': 'number',
  'one-of': 'value',
};

/** `int:1-64` is a number and its bounds; other variants are for the judge. */
function slotInWords({ name, variant }: Slot): string {
  const words = (WHOLE[name] ?? name).split('-').map((word) => IN_WORDS[word] ?? word);
  return [...words, ...(/^\d+-\d+$/.test(variant) ? [variant] : [])].join(' ');
}

function writeBranches(branches: readonly Syntax[], repeated: boolean, vocabulary: Vocabulary): string {
  const shown = branches.slice(0, MOST_BRANCHES).map((branch) => writeParts(branch, vocabulary).join(' '));
  const rest = branches.length > MOST_BRANCHES ? ' | …' : '';
  const inner = `${shown.join(' | ')}${rest}`;
  return repeated ? `[${inner}] …` : branches.length === 1 ? inner : `{${inner}}`;
}
