// The simple commands of a script handed to `sh -c`, as fragments that are edited through both layers of quoting.
// One level deep: what the script starts through another shell stays out.

import type { Assignment, Fragment, PlacedWord, Value, WordList } from '../../core/fragment.ts';
import { type MappedText, sliceMapped, toFile } from '../../core/mapped-text.ts';
import { isOperator, type Operator, splitShell } from '../../core/shell-words.ts';
import { moved } from '../../core/text.ts';
import { wordsOfValue } from '../../core/value-words.ts';
import type { Dollars, UnitWord } from './nodes.ts';
import { writeInWord } from './quoting.ts';

/** Reads the script. `source` is the text that the word was split from. */
export function scriptFragments(script: UnitWord, source: MappedText, dollars: Dollars): Fragment[] {
  const value: Value = {
    text: script.value,
    write: (where, text) => writeInWord({ word: script, source, text: script.value, dollars }, where, text),
  };
  return simpleCommands(script.value).flatMap((words) => fragmentsOf(words, value));
}

/** Splits at operators; redirections and their files belong to no command's words. */
function simpleCommands(script: MappedText): PlacedWord[][] {
  const commands: PlacedWord[][] = [];
  let words: PlacedWord[] = [];
  let redirects = false;
  for (const token of splitShell(script)) {
    if (!isOperator(token)) {
      if (!redirects) words.push(token);
      redirects = false;
    } else if (isRedirection(token)) {
      if (isDescriptor(words.at(-1), token)) words.pop();
      redirects = true;
    } else {
      commands.push(words);
      words = [];
    }
  }
  return [...commands, words];
}

const isRedirection = ({ operator }: Operator): boolean => /[<>]/.test(operator);

/** The `2` of `2>`. */
const isDescriptor = (word: PlacedWord | undefined, { range }: Operator): boolean =>
  word !== undefined && /^\d+$/.test(word.value.text) && word.range.end === range.start;

/** Words that only introduce a command. */
const INTRODUCTIONS = ['exec', 'if', 'then', 'else', 'elif', 'while', 'until', 'do', '!', '{', 'time'];

function fragmentsOf(words: readonly PlacedWord[], script: Value): Fragment[] {
  const fragments: Fragment[] = [];
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at];
    const assignment = word && assignmentOf(word, script);
    if (assignment) fragments.push(assignment);
    else if (word?.value.text !== 'export' && !INTRODUCTIONS.includes(word?.value.text ?? '')) break;
  }
  const first = words[at];
  const last = words.at(-1);
  if (first && last) {
    const range = { start: first.range.start, end: last.range.end };
    fragments.push({ kind: 'command', list: commandWords(words.slice(at), script), range, shell: true });
  }
  return fragments;
}

function commandWords(words: readonly PlacedWord[], script: Value): WordList {
  const list = wordsOfValue(script, () => words);
  return {
    words,
    insert: (index, text) =>
      index > 0 && isPlain(text) ? appendOrInsert(words, script, index, text) : undefined,
    remove: (index) => (index > 0 ? list.remove(index) : undefined),
    replace: (index, text) => (index > 0 && isPlain(text) ? list.replace(index, text) : undefined),
  };
}

/** Behind the word before it, because operators may follow the last word. */
function appendOrInsert(words: readonly PlacedWord[], script: Value, index: number, text: string) {
  const before = words[index - 1];
  return before && script.write({ start: before.at.end, end: before.at.end }, ` ${text}`);
}

/** Text that means itself to a shell without quotes. */
const isPlain = (text: string): boolean => /^[\w@%+=:,./-]+$/.test(text);

function assignmentOf(word: PlacedWord, script: Value): Assignment | undefined {
  const [, name] = /^([A-Za-z_]\w*)=/.exec(word.value.text) ?? [];
  if (name === undefined) return undefined;
  const text = sliceMapped(word.value, { start: name.length + 1, end: word.value.text.length });
  const raw = script.text.text.slice(word.at.start + name.length + 1, word.at.end);
  const quoted = /^(["'])[^"'\\]*\1$/.test(raw);
  return {
    kind: 'assignment',
    name,
    nameRange: toFile(word.value, { start: 0, end: name.length }),
    range: word.range,
    value: {
      text,
      write: (where, content) => {
        if (!isPlain(quoted ? content.replaceAll(' ', '') || '-' : content || '-')) return undefined;
        // Behind the name, the sign and the opening quote; without a quote the offsets agree as well.
        const shift = word.at.start + name.length + 1 + (quoted ? 1 : 0);
        if (!quoted && raw !== text.text) return undefined;
        return script.write(moved(where, shift), content);
      },
    },
  };
}
