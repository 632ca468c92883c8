// Fragments → sources of options: which variables and commands carry JVM options, and where those are.

import type { Assignment, Command, WordList } from '../../core/fragment.ts';
import { toFile } from '../../core/mapped-text.ts';
import { wordsOfValue } from '../../core/value-words.ts';
import type { OptionVariable } from './catalogue.ts';
import { findJava } from './java-command.ts';
import { withoutPrefix } from './launcher-prefix.ts';
import { EVERY_JDK, type JvmOption, type OptionSource, type VersionSpan } from './model.ts';
import { readOption } from './parse-option.ts';
import { splitOptions, unclosedQuote } from './split-options.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Texts that only a JVM takes; enough to claim a variable whose name says nothing. */
const SURELY = /(?:^|\s|["'])(?:-J)?-(?:XX:[+-]?\w|Xm[sxn]\S|Xss\d|Xlog[:g]|javaagent:|agentlib:)/;

/** Whether a text may hold a JVM option at all; cheap enough to ask for every value. */
const PERHAPS = /(?:^|\s|["'])(?:-[A-Za-z]|--\w|@\S)/;

/** An assignment whose value is read as JVM options. */
export function readVariable(
  assignment: Assignment,
  vocabulary: Vocabulary,
  branch = 0,
): OptionSource | undefined {
  const { text } = assignment.value.text;
  if (!PERHAPS.test(text)) return undefined;
  const list = wordsOfValue(assignment.value, splitOptions);
  const source = readVariableList(assignment, list, vocabulary, branch);
  const quote = source && unclosedQuote(assignment.value.text);
  return quote ? { ...source, unclosedQuote: toFile(assignment.value.text, quote) } : source;
}

/** Reads an assignment of a host. */
export type ReadVariable = (assignment: Assignment) => OptionSource | undefined;

/** Reads each assignment once: it is claimed before it is parsed, and stages on top of each other share theirs. */
export function variableReader(vocabulary: () => Vocabulary): ReadVariable {
  const read = new WeakMap<Assignment, { readonly source: OptionSource | undefined }>();
  return (assignment) => {
    const known = read.get(assignment) ?? { source: readVariable(assignment, vocabulary()) };
    read.set(assignment, known);
    return known.source;
  };
}

/** The same for words that are a list already, such as a shell array. */
export function readVariableList(
  { name, nameRange }: Pick<Assignment, 'name' | 'nameRange'>,
  words: WordList,
  vocabulary: Vocabulary,
  branch: number,
): OptionSource | undefined {
  const variable = vocabulary.variable(name);
  const list = withoutPrefix(words);
  const options = optionsOf(list, readBy(variable));
  const witness = variable ? isJvmOption : isSurelyJvmOption;
  // A value that starts with a program or a plain word is a command line or a sentence.
  const starts = options[0]?.index === 0 || list.words[0]?.value.text.startsWith('$');
  if (!starts || !options.some(witness)) return undefined;
  return {
    carrier: 'variable',
    name,
    place: nameRange,
    variable,
    role: variable?.role ?? 'part',
    list,
    options,
    branch,
    insertAt: list.words.length,
  };
}

const isJvmOption = ({ kind }: JvmOption): boolean => kind !== 'opaque' && kind !== 'argument-file';
const isSurelyJvmOption = (option: JvmOption): boolean => isJvmOption(option) && SURELY.test(option.text);

const readBy = (variable: OptionVariable | undefined): VersionSpan =>
  variable?.since === undefined ? EVERY_JDK : { ...EVERY_JDK, first: variable.since };

function optionsOf(list: WordList, span: VersionSpan): JvmOption[] {
  return list.words.flatMap((_word, index) => readOption(list, index, span) ?? []);
}

/** A command that starts a JVM. */
export function readCommand(
  command: Command,
  vocabulary: Vocabulary,
  once = false,
): OptionSource | undefined {
  const { list } = command;
  const java = findJava(list.words, vocabulary);
  const word = java && list.words[java.program];
  if (!java || !word) return undefined;
  return {
    carrier: 'command',
    name: 'java',
    place: toFile(word.value, { start: 0, end: word.value.text.length }),
    variable: undefined,
    role: java.oneShot || once ? 'tool' : 'server',
    list,
    options: java.options.flatMap((index) => readOption(list, index) ?? []),
    branch: 0,
    insertAt: java.program + 1,
    argumentsAt: java.argumentsAt,
    shell: command.shell === true,
  };
}

/** Whether an assignment or command is ours; for the claim, before anything is parsed. */
export const concernsJvm = (
  fragment: Assignment | Command,
  vocabulary: () => Vocabulary,
  read: ReadVariable,
): boolean =>
  fragment.kind === 'assignment'
    ? PERHAPS.test(fragment.value.text.text) && read(fragment) !== undefined
    : fragment.list.words.some(({ value }) => /java/i.test(value.text)) &&
      findJava(fragment.list.words, vocabulary()) !== undefined;
