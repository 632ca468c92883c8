// The words of an option text such as `-Xms1g "-Dname=a b"`, split as JVMs split their variables.

import type { PlacedWord } from '../../core/fragment.ts';
import {
  type MappedText,
  MappedTextBuilder,
  type Piece,
  sliceMapped,
  toFile,
} from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';

/**
 * Splits at white space; single and double quotes keep it together and are dropped.
 * Shape:  expansions and template parts stay whole, whatever is in them.
 * Errors: never throws; an unclosed quote runs to the end.
 * Source: java launcher, "Using the JDK_JAVA_OPTIONS Launcher Environment Variable".
 */
export function splitOptions(source: MappedText): PlacedWord[] {
  const unknown = source.pieces.filter((piece) => piece.opaque);
  const words: PlacedWord[] = [];
  let at = 0;
  let next = 0;
  while (at < source.text.length) {
    while ((unknown[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    if (isSpace(source.text.charCodeAt(at)) && !covers(unknown[next], at)) at++;
    else {
      const word = readWord(source, at, unknown, next);
      words.push(word);
      at = word.at.end;
    }
  }
  return words;
}

function readWord(source: MappedText, start: number, unknown: readonly Piece[], from: number): PlacedWord {
  const builder = new MappedTextBuilder();
  const { text } = source;
  let next = from;
  let at = start;
  let taken = start;
  let quote = '';
  let splits = false;
  const take = (end: number) => {
    if (end > taken) builder.append(sliceMapped(source, { start: taken, end }));
  };
  while (at < text.length) {
    const piece = unknown[next];
    if (piece && covers(piece, at)) {
      splits ||= quote === '';
      at = piece.end;
      next++;
      continue;
    }
    const character = text.charAt(at);
    if (quote === '' && isSpace(text.charCodeAt(at))) break;
    if (quote === '' ? character === '"' || character === "'" : character === quote) {
      take(at);
      quote = quote === '' ? character : '';
      taken = at + 1;
    }
    at++;
  }
  take(at);
  const where = { start, end: at };
  const range = toFile(source, where);
  return { value: builder.build(range), range, splits, at: where };
}

/**
 * The quote without its partner, after which a JVM gives up.
 * Shape: `undefined` also where an unknown part may hold the partner.
 */
export function unclosedQuote({ text, pieces }: MappedText): Range | undefined {
  if (!/["']/.test(text) || pieces.some(({ opaque }) => opaque)) return undefined;
  let open: number | undefined;
  for (const { 0: quote, index } of text.matchAll(/["']/g)) {
    if (open === undefined) open = index;
    else if (text.charAt(open) === quote) open = undefined;
  }
  return open === undefined ? undefined : { start: open, end: open + 1 };
}

const covers = (piece: Piece | undefined, at: number): boolean =>
  piece !== undefined && piece.start <= at && at < piece.end;

/** Space, tab, line ends, vertical tab, form feed: what C's isspace takes. */
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
