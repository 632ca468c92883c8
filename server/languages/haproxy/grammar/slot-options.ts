// The slot that holds the options of a bind or server line to its end.

import type { Word } from '../nodes.ts';
import { isTaken, suggest } from './judge-context.ts';
import { type Line, nextWord } from './line.ts';
import type { Syntax } from './syntax.ts';

/** Options with their values, in any order. */
export const options =
  (owner: 'bind' | 'server') =>
  (line: Line): void => {
    for (let word = nextWord(line); word && !line.done; word = nextWord(line)) readOption(owner, word, line);
  };

function readOption(owner: 'bind' | 'server', word: Word, line: Line): void {
  const { context, title } = line;
  const { vocabulary, findings } = context;
  line.at++;
  if (word.opaque) {
    // It may be an option that takes the next word.
    line.done = true;
    return;
  }
  const fact = owner === 'bind' ? vocabulary.bindOption(word.text) : vocabulary.serverOption(word.text);
  const known = owner === 'bind' ? vocabulary.bindOptions : vocabulary.serverOptions;
  if (!fact || (!isTaken(fact, context) && !fact.removed)) {
    line.done = true;
    const suggestion = suggest(word.text, known, context);
    const hint = suggestion
      ? ` Did you mean "${suggestion}"?`
      : fact?.since
        ? ` It exists since HAProxy ${fact.since}.`
        : '';
    findings.fault(
      'option-unknown',
      word.range,
      `"${word.text}" is no option of "${title}".${hint}`,
      suggestion,
    );
    return;
  }
  const { head, seen } = line;
  line.title = fact.name;
  line.head = word.range;
  const syntax = vocabulary.optionSyntax(owner, fact.name);
  if (syntax) line.match(syntax, line);
  else for (let count = fact.takes ?? 0; count > 0 && !line.done; count--) line.match(ANY_WORD, line);
  line.title = title;
  line.head = head;
  line.seen = seen;
}

const ANY_WORD: Syntax = [{ kind: 'slot', name: 'word', variant: '' }];
