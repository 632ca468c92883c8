// A syntax in the words of a manual: `<time>`, `[realm <word>]`, `{ on | off }`. Matches nothing.

import type { Vocabulary } from '../vocabulary.ts';
import type { Part, Syntax } from './syntax.ts';

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
      return writeSlot(part.name, vocabulary);
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

function writeSlot(name: string, vocabulary: Vocabulary): string {
  const macro = vocabulary.syntax(`<${name}>`);
  if (macro) return writeParts(macro, vocabulary).join(' ');
  return name.endsWith('-options') ? '[option …]' : `<${name.replaceAll('-', ' ')}>`;
}

function writeBranches(branches: readonly Syntax[], repeated: boolean, vocabulary: Vocabulary): string {
  const shown = branches.slice(0, MOST_BRANCHES).map((branch) => writeParts(branch, vocabulary).join(' '));
  const rest = branches.length > MOST_BRANCHES ? ' | …' : '';
  const inner = `${shown.join(' | ')}${rest}`;
  return repeated ? `[${inner}] …` : branches.length === 1 ? inner : `{${inner}}`;
}
