// Words without which a pattern cannot match, read off its text. A search for these is a hundred times cheaper than
// the pattern, and most texts have none of them.

/** Whether a text may match from an offset on, as far as its words tell. */
export type MayMatch = (text: string, from: number) => boolean;

/** Looks for the words that a pattern cannot do without; in any case of letters behind a leading `(?i)`. */
export function mayMatch(pattern: string): MayMatch {
  const anyCase = pattern.startsWith(ANY_CASE);
  const needs = needsOf(anyCase ? pattern.slice(ANY_CASE.length) : pattern);
  if (!needs) return () => true;
  if (!anyCase) return (text, from) => isMet(needs, text, from);
  // Beyond ASCII, case is no matter of one letter for another.
  if (!needs.flat(2).every((word) => ASCII.test(word))) return () => true;
  const folded = needs.map((entries) => entries.map((words) => words.map(foldCase)));
  return (text, from) => isMet(folded, foldCase(text.slice(from)), 0);
}

/** What each alternative of a pattern needs: of every entry one word. */
type Needs = readonly (readonly (readonly string[])[])[];

const isMet = (needs: Needs, text: string, from: number): boolean =>
  needs.some((entries) => entries.every((words) => hasOne(words, text, from)));

/** Asked for every pattern and text, which pays for a plain loop. */
function hasOne(words: readonly string[], text: string, from: number): boolean {
  for (const word of words) if (text.indexOf(word, from) >= 0) return true;
  return false;
}

/** Shape: the entry that is least likely to be there comes first; `undefined` where one alternative needs nothing. */
function needsOf(pattern: string): Needs | undefined {
  if (FLAGS.test(pattern)) return undefined;
  const needs = alternativesOf(pattern).map((each) =>
    wordsOf(each).sort((a, b) => shortest(b) - shortest(a)),
  );
  return needs.every(({ length }) => length > 0) ? needs : undefined;
}

const ANY_CASE = '(?i)';
const ASCII = /^[\x20-\x7e]*$/;

/** The long s is the one letter that folds into ASCII and is lower case already. */
const foldCase = (text: string): string => text.toLowerCase().replaceAll('ſ', 's');

/**
 * Words of which every match of the pattern holds at least one.
 * Shape: `undefined` where that cannot be told: nothing is written out, or case does not count.
 */
export function requiredWords(pattern: string): readonly string[] | undefined {
  if (FLAGS.test(pattern)) return undefined;
  const perAlternative = alternativesOf(pattern).map((alternative) => best(wordsOf(alternative)));
  const all = perAlternative.flatMap((words) => words ?? []);
  return perAlternative.includes(undefined) ? undefined : all;
}

/** Flags for all that follows, such as `(?i)`: words may then be written in another way. */
const FLAGS = /\(\?[a-zA-Z]+(?:-[a-zA-Z]+)?\)/;

/** A piece of a pattern: a character that stands for itself, a group, or anything else that takes up text. */
type Piece =
  | { readonly kind: 'character'; readonly text: string }
  | { readonly kind: 'group'; readonly inner: string }
  | { readonly kind: 'other' };

interface Repeated {
  readonly piece: Piece;
  readonly times: 'once' | 'optional' | 'many';
}

/** What every match of one alternative holds: each entry is a list of words of which one is there. */
function wordsOf(pieces: readonly Repeated[]): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  /** What may stand there since the last gap. */
  let runs = NOTHING_YET;
  const end = () => {
    if (runs !== NOTHING_YET) found.push(runs);
    runs = NOTHING_YET;
  };
  for (const { piece, times } of pieces) {
    const texts = times === 'optional' ? undefined : textsOf(piece);
    const longer = joined(runs, texts);
    if (!longer) end();
    runs = longer ?? texts ?? runs;
    if (times !== 'once') end();
    const inner = piece.kind === 'group' && !texts && times !== 'optional' && requiredWords(piece.inner);
    if (inner) found.push(inner);
  }
  end();
  return found;
}

const NOTHING_YET: readonly string[] = [''];

/** More texts than these are left to the pattern itself. */
const MOST_TEXTS = 32;

/** Every head with every tail; `undefined` where one of them is not known, or where they are too many. */
function joined(
  heads: readonly string[] | undefined,
  tails: readonly string[] | undefined,
): readonly string[] | undefined {
  if (!heads || !tails || heads.length * tails.length > MOST_TEXTS) return undefined;
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

/** All texts that a piece may stand for, where they are written out; none of them is empty. Groups in groups are not. */
function textsOf(piece: Piece): readonly string[] | undefined {
  if (piece.kind !== 'group') return piece.kind === 'character' ? [piece.text] : undefined;
  const alternatives = alternativesOf(piece.inner).map(writtenOut);
  const known = alternatives.filter((text) => text !== undefined);
  const all = known.length === alternatives.length && !known.includes('');
  return all && known.length <= MOST_TEXTS ? known : undefined;
}

const writtenOut = (pieces: readonly Repeated[]): string | undefined =>
  pieces.reduce<string | undefined>(
    (text, { piece, times }) =>
      text !== undefined && piece.kind === 'character' && times === 'once' ? text + piece.text : undefined,
    '',
  );

/** The entry whose shortest word is longest: the least likely to stand there by chance. */
function best(entries: readonly (readonly string[])[]): readonly string[] | undefined {
  return entries.reduce<readonly string[] | undefined>(
    (chosen, words) => (!chosen || shortest(words) > shortest(chosen) ? words : chosen),
    undefined,
  );
}

const shortest = (words: readonly string[]): number => Math.min(...words.map(({ length }) => length));

/** Places between characters, which take up no text. */
const BETWEEN = /^(?:[\^$]|\\[bBAz])/;
const TOKEN =
  /^(?:\\[pP](?:\{[^}]*\}|.)|\\x(?:\{[^}]*\}|..)|\\Q[\s\S]*?(?:\\E|$)|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]|[\s\S])/;
const REPEAT = /^(?:([?*])|\+|\{(\d+)(?:,\d*)?\})\??/;

function alternativesOf(pattern: string): Repeated[][] {
  const alternatives: Repeated[][] = [[]];
  let at = 0;
  while (at < pattern.length) {
    const rest = pattern.slice(at);
    const between = BETWEEN.exec(rest)?.[0];
    if (between !== undefined || rest.startsWith('|')) {
      if (between === undefined) alternatives.push([]);
      at += between?.length ?? 1;
      continue;
    }
    const length = rest.startsWith('(') ? groupLength(rest) : (TOKEN.exec(rest)?.[0].length ?? 1);
    const [repeat = '', optional, least] = REPEAT.exec(rest.slice(length)) ?? [];
    const times = repeat === '' ? 'once' : optional !== undefined || least === '0' ? 'optional' : 'many';
    alternatives.at(-1)?.push({ piece: pieceOf(rest.slice(0, length)), times });
    at += length + repeat.length;
  }
  return alternatives;
}

function pieceOf(text: string): Piece {
  const [, inner] = /^\((?:\?(?:P?<\w+>|:))?(?!\?)([\s\S]*)\)$/.exec(text) ?? [];
  if (inner !== undefined) return { kind: 'group', inner };
  const [, escaped] = /^\\(\W)$/.exec(text) ?? [];
  if (escaped !== undefined) return { kind: 'character', text: escaped };
  return /^[^\\[(.]$/.test(text) ? { kind: 'character', text } : { kind: 'other' };
}

/** Length of a group up to its closing parenthesis; of all that follows where there is none. */
function groupLength(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const token = TOKEN.exec(text.slice(at))?.[0] ?? text;
    if (token === '(') depth++;
    if (token === ')' && --depth === 0) return at + 1;
    at += token.length;
  }
  return text.length;
}
