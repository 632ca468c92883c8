// A line that is being matched against a syntax: where the reading stands, and how it complains.

import type { Range } from '../../../core/text.ts';
import type { Word } from '../nodes.ts';
import type { JudgeContext } from './judge-context.ts';
import type { Syntax } from './syntax.ts';

export interface Line {
  readonly words: readonly Word[];
  readonly context: JudgeContext;
  /** For messages: the keyword or option that is read, and where it stands. */
  title: string;
  head: Range;
  /** Matches parts from the next word on: slots may hold syntaxes of their own. */
  readonly match: (syntax: Syntax, line: Line) => void;
  /** Index of the next word. */
  at: number;
  /** Nothing more can be said: a fault, or words that are not known before HAProxy starts. */
  done: boolean;
  /** The literals that were there, where the syntax asks for some. */
  seen: readonly string[];
}

/** The word that is next. An empty one ends the line for HAProxy; one that may become several ends it for us. */
export function nextWord(line: Line): Word | undefined {
  const word = line.words[line.at];
  if (word?.splits) line.done = true;
  return line.done || word === undefined || (word.text === '' && !word.opaque) ? undefined : word;
}

/** The word in front of the gap stands for what is missing. */
export function missing(expected: string, line: Line): void {
  const last = line.words[line.at - 1]?.range ?? line.head;
  line.done = true;
  line.context.findings.fault('argument-missing', last, `"${line.title}" needs ${expected} here.`);
}

export function invalid(word: Word, expected: string, line: Line, suggestion?: string): void {
  line.done = true;
  const hint = suggestion ? ` Did you mean "${suggestion}"?` : '';
  const message = `"${word.text}" is not what "${line.title}" takes here: ${expected} is expected.${hint}`;
  line.context.findings.fault('argument-invalid', word.range, message, suggestion);
}
