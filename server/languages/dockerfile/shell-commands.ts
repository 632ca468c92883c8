// A shell command line → its simple commands. Operators part them, redirections end them.

import type { PlacedWord } from '../../core/fragment.ts';
import type { MappedText } from '../../core/mapped-text.ts';
import { isOperator, type Operator, splitShell } from '../../core/shell-words.ts';

export interface SimpleCommand {
  readonly words: readonly PlacedWord[];
  /** The operator behind it that parts it from the next command. */
  readonly followedBy: string | undefined;
  readonly redirected: boolean;
}

const REDIRECTION = /[<>]/;

export function simpleCommands(text: MappedText): SimpleCommand[] {
  const commands: SimpleCommand[] = [];
  let words: PlacedWord[] = [];
  let redirected = false;
  for (const token of splitShell(text)) {
    if (!isOperator(token)) {
      if (!redirected) words.push(token);
    } else if (REDIRECTION.test(token.operator)) {
      if (isDescriptor(words.at(-1), token)) words.pop();
      redirected = true;
    } else {
      commands.push({ words, followedBy: token.operator, redirected });
      words = [];
      redirected = false;
    }
  }
  commands.push({ words, followedBy: undefined, redirected });
  return commands.filter((command) => command.words.length > 0 || command.redirected);
}

/** The `2` of `2>`: a number that touches the operator. */
const isDescriptor = (word: PlacedWord | undefined, { range }: Operator): boolean =>
  word !== undefined && word.range.end === range.start && /^\d+$/.test(word.value.text);
