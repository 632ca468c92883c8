// The JVMs that a shell script starts, as sources of options. Its assignments are read in parse-shell.ts.

import type { Value, WordList } from '../../core/fragment.ts';
import { type MappedText, toFile, verbatim } from '../../core/mapped-text.ts';
import { wordsOfValue } from '../../core/value-words.ts';
import { parseScript } from '../../shell/parse-script.ts';
import type { ShellCommand } from '../../shell/script.ts';
import type { OptionSource } from './model.ts';
import { readCommand } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a command that starts a JVM has in it; cheap enough to ask of every script. */
const LAUNCHER = /java/i;
const OPTION = /\s["']?-(?:X|D|javaagent:|agentlib:)/;

/**
 * Finds the commands that start a JVM with options of their own.
 * Shape:  those in a branch, loop or function are marked as not reached by every run; a damaged script has none.
 */
export function startedIn(text: string, vocabulary: Vocabulary): OptionSource[] {
  if (!LAUNCHER.test(text) || !OPTION.test(text)) return [];
  const script = parseScript(verbatim(text, 0, text.length));
  if (script.fault) return [];
  return script.commands.flatMap((command, index) => {
    if (command.within.some((each) => each === 'shell' || each === 'substitution')) return [];
    const list = listOf(script.text, command);
    const source = readCommand(
      { kind: 'command', list, range: command.range, shell: true },
      vocabulary,
      true,
    );
    const isTuned = source?.options.some(({ kind }) => kind !== 'opaque' && kind !== 'launcher');
    return source && isTuned ? [{ ...source, branch: command.within.length === 0 ? 0 : index + 1 }] : [];
  });
}

/** What needs no quotes in any shell. */
const PLAIN = /^[\w%+,./:=@^-]*$/;

const quoted = (text: string): string => (PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

function listOf(text: MappedText, { words }: ShellCommand): WordList {
  const value: Value = { text, write: (where, written) => [{ range: toFile(text, where), text: written }] };
  const list = wordsOfValue(value, () => words);
  return {
    words: list.words,
    insert: (index, written) => list.insert(index, quoted(written)),
    remove: list.remove,
    replace: (index, written) => list.replace(index, quoted(written)),
  };
}
