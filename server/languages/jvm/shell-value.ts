// The value of a shell assignment, and how to write into it without breaking its quotes.

import { firstIndex } from '../../core/bisect.ts';
import type { PlacedWord, Value, WordList } from '../../core/fragment.ts';
import { type MappedText, toFile, verbatim } from '../../core/mapped-text.ts';
import { once } from '../../core/once.ts';
import { isOperator, splitShell } from '../../core/shell-words.ts';
import type { Range, TextEdit } from '../../core/text.ts';
import { withTemplates, withUnknownParts } from './unknown-parts.ts';

const wordsOf = (text: MappedText): PlacedWord[] =>
  splitShell(text).filter((token): token is PlacedWord => !isOperator(token));

/** The value of `NAME=value`; `where` is the value with its quotes. */
export function shellValue(source: string, where: Range): Value {
  const raw = verbatim(source, where.start, where.end);
  const word = wordsOf(raw)[0];
  const text = withTemplates(word?.value ?? raw);
  // A value of thousands of options is written into for each of them.
  const toggles = once(() => togglesIn(source, where));
  return {
    text,
    write: (range, insert) => writeShell(source, where, toggles(), toFile(text, range), insert),
  };
}

type Quote = '' | '"' | "'";

function writeShell(
  source: string,
  where: Range,
  toggles: readonly Toggle[],
  at: Range,
  text: string,
): TextEdit[] | undefined {
  const before = quoteAt(toggles, at.start);
  const behind = quoteAt(toggles, at.end);
  if (before.count !== behind.count) return undefined;
  if (before.quote === "'") return text.includes("'") ? undefined : [{ range: at, text }];
  if (before.quote === '"') return [{ range: at, text: escapeDouble(text) }];
  return PLAIN.test(text) ? [{ range: at, text }] : quoteWhole(source, where, at, text);
}

/** Characters that need no quotes in any shell. */
const PLAIN = /^[\w%+,./:=@^-]*$/;
const escapeDouble = (text: string): string => text.replace(/["\\$`]/g, '\\$&');

/** Puts double quotes around an unquoted value, which then may hold spaces. */
function quoteWhole(source: string, where: Range, at: Range, text: string): TextEdit[] | undefined {
  if (/["'\\*?~]/.test(source.slice(where.start, where.end))) return undefined;
  const start = { start: where.start, end: where.start };
  const end = { start: where.end, end: where.end };
  return [
    { range: start, text: '"' },
    { range: at, text: escapeDouble(text) },
    { range: end, text: '"' },
  ];
}

/** Where a quote is opened or closed, and which one is open behind it. */
interface Toggle {
  readonly at: number;
  readonly quote: Quote;
}

function togglesIn(source: string, { start, end }: Range): Toggle[] {
  const toggles: Toggle[] = [];
  let quote: Quote = '';
  for (let at = start; at < end; at++) {
    const character = source.charAt(at);
    if (character === '\\' && quote !== "'") at++;
    else if (quote === '' ? character === '"' || character === "'" : character === quote) {
      quote = quote === '' ? (character as Quote) : '';
      toggles.push({ at, quote });
    }
  }
  return toggles;
}

/** The quote that is open at an offset, and how many were opened or closed before it. */
function quoteAt(toggles: readonly Toggle[], offset: number): { quote: Quote; count: number } {
  const count = firstIndex(toggles, ({ at }) => at >= offset);
  return { quote: toggles[count - 1]?.quote ?? '', count };
}

/** A line of an environment file, where the value goes to the end of the line without quotes. */
export function lineValue(source: string, where: Range): Value {
  const text = withUnknownParts(verbatim(source, where.start, where.end));
  return { text, write: (range, insert) => [{ range: toFile(text, range), text: insert }] };
}

/** The words of a shell array `(…)`; `where` includes the brackets. */
export function arrayWords(source: string, where: Range): WordList {
  const inner = { start: where.start + 1, end: Math.max(where.start + 1, where.end - 1) };
  const words = wordsOf(verbatim(source, inner.start, inner.end)).map((word) => ({
    ...word,
    value: withTemplates(word.value),
  }));
  const quoted = (text: string) => (text.includes("'") ? `"${escapeDouble(text)}"` : `'${text}'`);
  return {
    words,
    insert: (index, text) => {
      const next = words[index];
      const last = words.at(-1);
      if (next) return [{ range: atStart(next.range), text: `${quoted(text)}${gapBefore(source, next)}` }];
      const at = last ? last.range.end : inner.start;
      const gap = last ? gapBefore(source, last) : '';
      return [{ range: { start: at, end: at }, text: `${gap}${quoted(text)}` }];
    },
    remove: (index) => {
      const word = words[index];
      if (!word) return undefined;
      const gap = gapBefore(source, word);
      const start = index > 0 || gap.includes('\n') ? word.range.start - gap.length : word.range.start;
      return [{ range: { start, end: word.range.end }, text: '' }];
    },
    replace: (index, text) => {
      const word = words[index];
      return word && [{ range: word.range, text: quoted(text) }];
    },
  };
}

const atStart = ({ start }: Range): Range => ({ start, end: start });

/** White space in front of a word: keeps arrays with a word a line as they are. */
function gapBefore(source: string, { range }: PlacedWord): string {
  const gap = /\s*$/.exec(source.slice(Math.max(0, range.start - 200), range.start))?.[0] ?? '';
  return gap === '' ? ' ' : gap;
}
