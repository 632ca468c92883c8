// Sample expressions such as `req.hdr(host),lower`: where they stand in a line, and what a name in them is.

import { toText } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { SampleFact } from './catalogue.ts';
import { rangeIn, type Statement, type Word } from './nodes.ts';
import { type Vocabulary, withoutBracket } from './vocabulary.ts';

export interface SampleUse {
  readonly fact: SampleFact;
  readonly kind: 'sample fetch' | 'converter';
  readonly range: Range;
}

/** Keywords whose first argument is a sample expression. */
const FIRST: ReadonlySet<string> = new Set([
  'stick on',
  'stick match',
  'stick store-request',
  'stick store-response',
]);
/** Actions whose first argument is one. */
const ACTION = /^(?:track-sc\d+|set-var|capture|set-src|set-dst|set-priority-class)$/;

/** The fetch or converter under the cursor, if the cursor is in a sample expression. */
export function sampleAt(
  statement: Statement,
  offset: number,
  vocabulary: Vocabulary,
): SampleUse | undefined {
  const index = statement.args.findIndex(({ range }) => range.start <= offset && offset <= range.end);
  const word = statement.args[index];
  if (!word || word.opaque) return undefined;
  const at = word.mapped ? toText(word.mapped, offset) : offset - word.range.start;
  if (at === undefined) return undefined;
  const [start, end] = isSample(statement, index) ? [0, word.text.length] : bracketAround(word.text, at);
  return nameAt(word, at, start, end, vocabulary);
}

/** Whether the whole argument is a sample expression. */
export function isSample({ keyword, args }: Statement, index: number): boolean {
  const before = args[index - 1]?.text ?? '';
  if (before === '{' || before === '!{') return true;
  if (keyword === 'acl') return index === 1;
  return FIRST.has(keyword) ? index === 0 : index === 1 && ACTION.test(withoutBracket(before));
}

/** The inside of `%[…]` around an offset; empty where there is none. */
function bracketAround(text: string, at: number): readonly [number, number] {
  const start = text.lastIndexOf('%[', at);
  const end = start < 0 ? -1 : text.indexOf(']', start);
  return end >= at && at >= start + 2 ? [start + 2, end] : [0, 0];
}

function nameAt(
  word: Word,
  at: number,
  start: number,
  end: number,
  vocabulary: Vocabulary,
): SampleUse | undefined {
  for (const found of word.text.slice(start, end).matchAll(/[A-Za-z0-9_.-]+/g)) {
    const [first, last] = [start + found.index, start + found.index + found[0].length];
    if (at < first || at > last) continue;
    const converts = word.text[first - 1] === ',';
    const fact = converts ? vocabulary.converter(found[0]) : vocabulary.sampleFetch(found[0]);
    const kind = converts ? 'converter' : 'sample fetch';
    // Inside of parentheses stands an argument, which may have any name.
    const inside = depthAt(word.text.slice(start, first)) > 0;
    return fact && !inside ? { fact, kind, range: rangeIn(word, first, last) } : undefined;
  }
  return undefined;
}

const depthAt = (text: string): number => text.split('(').length - text.split(')').length;
