// Program calls of a RUN: what is asked of their words. What the words mean for one program is its rule's business.

import type { Range } from '../../core/text.ts';
import type { ShellCommand, ShellWord } from '../../shell/script.ts';

/** A program with its arguments, the wrappers in front of it taken off. */
export interface Call {
  /** As it is written, without the folder of system programs: `apt-get` for `/usr/bin/apt-get`. */
  readonly name: string;
  readonly program: ShellWord;
  readonly args: readonly ShellWord[];
  /** The command that it stands in; none in exec form. */
  readonly command: ShellCommand | undefined;
  /** From the program to its last argument. */
  readonly range: Range;
}

export const textOf = ({ value }: ShellWord): string => value.text;

/** Whether any of the texts is an argument. */
export const hasArgument = ({ args }: Call, ...texts: readonly string[]): boolean =>
  args.some((word) => texts.includes(textOf(word)));

/** Whether the texts stand one behind the other among the arguments. */
export const hasSequence = ({ args }: Call, ...texts: readonly string[]): boolean =>
  args.some((_, start) =>
    texts.every((text, index) => args[start + index] && args[start + index]?.value.text === text),
  );

export const isFlag = (word: ShellWord): boolean => /^-./.test(textOf(word)) && textOf(word) !== '--';

/** Names in one word: `--name` of `--name=value`, each letter of `-xyz`. */
function namesIn(word: ShellWord): readonly string[] {
  if (!isFlag(word)) return [];
  const text = textOf(word);
  return text.startsWith('--') ? [text.slice(2).replace(/=.*/s, '')] : [...text.slice(1)];
}

export const countFlag = ({ args }: Call, name: string): number =>
  args.reduce((count, word) => count + namesIn(word).filter((each) => each === name).length, 0);

export const hasFlag = (call: Call, ...names: readonly string[]): boolean =>
  call.args.some((word) => namesIn(word).some((name) => names.includes(name)));

/** The words behind flags that take a value, unless it stands behind a `=`. */
export const flagValues = ({ args }: Call, names: readonly string[]): ShellWord[] =>
  args.flatMap((word, index) => {
    const takes = !textOf(word).includes('=') && namesIn(word).some((name) => names.includes(name));
    return takes ? (args[index + 1] ?? []) : [];
  });

/** Arguments that are neither flags nor values of the flags that take one. */
export function operands(call: Call, takeValue: readonly string[] = []): ShellWord[] {
  const values = new Set(flagValues(call, takeValue));
  return call.args.filter(
    (word) => !isFlag(word) && !values.has(word) && textOf(word) !== '-' && textOf(word) !== '--',
  );
}
