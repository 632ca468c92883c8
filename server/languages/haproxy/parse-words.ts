// Words of one line by HAProxy's quoting rules, each with its map back to the file. Knows no keywords.
// Source: HAProxy configuration manual, 2.2 "Quoting and escaping" and 2.3 "Environment variables".

import type { Range } from '../../core/text.ts';
import type { Word } from './nodes.ts';
import { readQuotedWord } from './quoted-word.ts';
import { BLANKS, endsWord, plainEnd, runEnd, spanAt } from './word-scan.ts';

export interface LineWords {
  readonly words: readonly Word[];
  readonly plain: boolean;
  readonly comment: Range | undefined;
}

const HASH = 35;

/**
 * Splits a line.
 * Shape:  `spans` are the template's ranges in this line, in order; they never split a word.
 *         A backslash at the end of a line is a backslash: HAProxy has no continuation lines.
 * Errors: never throws; an unclosed quote runs to the end of the line and makes its word opaque.
 */
export function readWords(text: string, line: Range, spans: readonly Range[]): LineWords {
  let at = runEnd(BLANKS, text, line.start);
  if (spans.length === 0) {
    const content = text.slice(at, line.end);
    if (PLAIN_LINE.test(content)) return { words: plainWords(content, at), plain: true, comment: undefined };
  }
  const words: Word[] = [];
  let allPlain = true;
  while (at < line.end) {
    if (text.charCodeAt(at) === HASH && !spanAt(spans, at))
      return { words, plain: allPlain, comment: { start: at, end: line.end } };
    const end = plainEnd(text, at, line.end, spans);
    const plain = endsWord(text, end, line.end, spans);
    const word = plain ? new PlainWord(text.slice(at, end), at) : readQuotedWord(text, line.end, spans, at);
    words.push(word);
    allPlain &&= plain;
    at = runEnd(BLANKS, text, plain ? end : word.range.end);
  }
  return { words, plain: allPlain, comment: undefined };
}

/** The words at the start of a line that stand there as they are, with one space between them. */
export interface LineLead {
  readonly words: readonly string[];
  /** The line has no others. */
  readonly whole: boolean;
}

export const NO_LEAD: LineLead = { words: [], whole: false };

/** Only for lines without template marks. */
export function readLead(text: string, line: Range): LineLead {
  const start = runEnd(BLANKS, text, line.start);
  const end = Math.min(runEnd(LEAD, text, start), line.end);
  if (end <= start) return NO_LEAD;
  const words = text.slice(start, end).split(' ');
  // What goes on behind a quote or an escape is another word.
  if (!endsWord(text, end, line.end, NO_SPANS)) words.pop();
  return { words, whole: end === line.end };
}

const NO_SPANS: readonly Range[] = [];

/** Nearly all lines are words with one space between them. */
const LEAD = /(?:[^\t-\r "#$'\\]+(?: (?=[^\t-\r "#$'\\]))?)*/y;
const PLAIN_LINE = /^[^\t-\r "#$'\\]+(?: [^\t-\r "#$'\\]+)*$/;

function plainWords(content: string, start: number): readonly Word[] {
  let at = start;
  return content.split(' ').map((word) => {
    const plain = new PlainWord(word, at);
    at += word.length + 1;
    return plain;
  });
}

/** A word that stands in the file as it is. A class, because a large file has a hundred thousand of them. */
class PlainWord implements Word {
  readonly text: string;
  readonly #start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.#start = start;
  }

  get range(): Range {
    return { start: this.#start, end: this.#start + this.text.length };
  }

  get mapped(): undefined {
    return undefined;
  }

  get opaque(): boolean {
    return false;
  }

  get splits(): boolean {
    return false;
  }

  get broken(): undefined {
    return undefined;
  }
}
