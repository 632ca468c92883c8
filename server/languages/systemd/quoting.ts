// Writes text into units so that systemd reads it back unchanged: quotes, escapes, doubled % and $.
// The reading side is parse-words.ts.

import { fileOffset, type MappedText, toFile } from '../../core/mapped-text.ts';
import { contains, type Range, type TextEdit } from '../../core/text.ts';
import type { Dollars, Quoted, UnitWord } from './nodes.ts';

/** A text as one word, in quotes where it needs them. */
export const writeWord = (text: string, dollars: Dollars): string =>
  needsQuotes(text) ? `"${escapeText(text, dollars, '"')}"` : escapeText(text, dollars);

const needsQuotes = (text: string): boolean => text === '' || text === ';' || /[\s"']/.test(text);

const CONTROLS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What a unit may not hold as it is; most texts have none of it. */
const MAY_NEED_ESCAPE = /[\\%\n\r\t"'$]/;

function escapeText(text: string, dollars: Dollars, quote?: Quoted['quote']): string {
  if (!MAY_NEED_ESCAPE.test(text)) return text;
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/%/g, '%%')
    .replace(/[\n\r\t]/g, (control) => CONTROLS[control] ?? control);
  const quoted = quote ? escaped.replaceAll(quote, `\\${quote}`) : escaped;
  return dollars === 'expanded' ? quoted.replace(/\$/g, '$$$$') : quoted;
}

/** A part of a word that may be rewritten: the word, and the text that it was split from. */
export interface WordPart {
  readonly word: UnitWord;
  readonly source: MappedText;
  /** The part, as a text of its own. */
  readonly text: MappedText;
  readonly dollars: Dollars;
}

/**
 * Puts `text` in place of a range of the part. The word gets quotes where it has none and now needs them.
 * Errors: `undefined` where the word's last quote is missing.
 */
export function writeInWord(part: WordPart, where: Range, text: string): readonly TextEdit[] | undefined {
  const { word, dollars } = part;
  if (!word.closed) return undefined;
  const range = placeOf(part, where);
  const quote = quoteAround(part, range);
  if (quote !== undefined) return [{ range, text: escapeText(text, dollars, quote) }];
  if (!needsQuotes(text) || text === '') return [{ range, text: escapeText(text, dollars) }];
  if (word.quotes.length > 0) return [{ range, text: writeWord(text, dollars) }];
  return quoteWhole(word, range, escapeText(text, dollars, '"'));
}

function placeOf({ text, word, source }: WordPart, where: Range): Range {
  if (where.start < where.end) return toFile(text, where);
  // An empty value such as A="" is filled between its quotes.
  const empty =
    text.text === '' ? word.quotes.find(({ inside }) => inside.end === word.at.end - 1) : undefined;
  const at = empty ? toFile(source, empty.inside).start : fileOffset(text, where.start);
  return { start: at, end: at };
}

const quoteAround = ({ word, source }: WordPart, range: Range): Quoted['quote'] | undefined =>
  word.quotes.find(({ inside }) => contains(toFile(source, inside), range))?.quote;

function quoteWhole({ range: whole }: UnitWord, range: Range, text: string): readonly TextEdit[] {
  const opening = { range: { start: whole.start, end: whole.start }, text: '"' };
  // Two edits at one place have no order, so the closing quote goes with the text where they meet.
  if (range.end === whole.end) return [opening, { range, text: `${text}"` }];
  return [opening, { range, text }, { range: { start: whole.end, end: whole.end }, text: '"' }];
}
