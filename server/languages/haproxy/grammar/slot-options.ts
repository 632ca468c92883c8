// The slot that holds the options of a bind or server line to its end.

import type { Word } from '../nodes.ts';
import { isTaken, suggest } from './judge-context.ts';
import { type Line, nextWord } from './line.ts';
import type { Syntax } from './syntax.ts';

/** Options with their values, in any order. The servers of a file mostly have the same. */
export const options =
  (owner: 'bind' | 'server') =>
  (line: Line): void => {
    const { words, context } = line;
    const { knownOptions, findings } = context;
    const rest = knownOptions && restOf(owner, line);
    if (rest !== undefined && knownOptions?.has(rest)) {
      line.at = words.length;
      return;
    }
    const before = findings.faults.length + findings.references.length;
    for (let word = nextWord(line); word && !line.done; word = nextWord(line)) readOption(owner, word, line);
    const isRight = line.at === words.length && !line.done;
    if (rest !== undefined && isRight && findings.faults.length + findings.references.length === before)
      knownOptions?.add(rest);
  };

/** Stands for all that is left of the line; nothing where that is not known. */
function restOf(owner: string, { words, at }: Line): string | undefined {
  let rest = owner;
  for (let next = at; next < words.length; next++) {
    const word = words[next];
    // As it stands, no word holds a line end.
    if (word?.mapped) return undefined;
    rest += `\n${word?.text}`;
  }
  return rest;
}

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
