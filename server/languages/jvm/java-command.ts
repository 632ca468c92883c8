// A command line → where the JVM's own options start and end. What the options mean is not known here.

import type { Word } from '../../core/fragment.ts';
import type { Program } from './catalogue.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface JavaCommand {
  /** Index of the word that names the launcher. */
  readonly program: number;
  /** Indexes of the words that are options, without values that follow as words of their own. */
  readonly options: readonly number[];
  /** Index of the first word behind the jar or the main class; undefined where none of the two is there. */
  readonly argumentsAt: number | undefined;
  /** Prints something and ends, such as `java -version`. */
  readonly oneShot: boolean;
}

/** Finds `java` at the start of a command, also behind `exec`, `env`, `tini --` and their kin. */
export function findJava(words: readonly Word[], vocabulary: Vocabulary): JavaCommand | undefined {
  let at = 0;
  for (let depth = 0; depth < 5; depth++) {
    const word = words[at];
    const program = word && programOf(word, vocabulary);
    if (!program) return undefined;
    if (program.starts === 'jvm') return { program: at, ...readOptions(words, at + 1) };
    at = behindWrapper(words, at + 1, program);
  }
  return undefined;
}

/** Variables in which start scripts keep the path of the launcher. */
const LAUNCHER = /^\$\{?_?(?:JAVA|JAVACMD|JAVA_CMD|JAVA_BIN|JAVA_EXE|RUNJAVA)\}?$/;

/** Known by the last part of its path; what stands before it may be unknown. */
function programOf({ value }: Word, vocabulary: Vocabulary): Program | undefined {
  if (LAUNCHER.test(value.text)) return vocabulary.program('java');
  const slash = Math.max(value.text.lastIndexOf('/'), value.text.lastIndexOf('\\'));
  const unknown = value.pieces.findLast((piece) => piece.opaque)?.end ?? 0;
  return unknown > slash + 1 ? undefined : vocabulary.program(value.text.slice(slash + 1));
}

function behindWrapper(words: readonly Word[], start: number, program: Program): number {
  const { valued = [], operands = 0, assignments = false } = program;
  let at = start;
  let left = operands;
  for (; at < words.length; at++) {
    const text = words[at]?.value.text ?? '';
    if (text === '--') return at + 1 + left;
    if (text.startsWith('-')) at += valued.includes(text) ? 1 : 0;
    else if (!(assignments && /^\w+=/.test(text)) && left-- <= 0) return at;
  }
  return at;
}

/** Options whose value is the next word. */
const VALUED = new Set([
  '-cp',
  '-classpath',
  '--class-path',
  '-p',
  '--module-path',
  '--upgrade-module-path',
  '--add-modules',
  '--limit-modules',
  '--add-opens',
  '--add-exports',
  '--add-reads',
  '--patch-module',
  '--enable-native-access',
  '--source',
]);

/** Options that name what to run: everything behind their value belongs to the program. */
const LAST = new Set(['-jar', '-m', '--module']);

/** Options with which the launcher prints something and ends. */
const ONE_SHOT = new Set([
  '-version',
  '--version',
  '-fullversion',
  '--full-version',
  '-help',
  '--help',
  '-h',
  '-?',
  '-X',
  '--help-extra',
  '--list-modules',
  '--dry-run',
  '-Xshare:dump',
]);

/** Whether the value of an option is a word of its own, in every carrier. */
export const takesNextWord = (text: string): boolean => VALUED.has(text) || LAST.has(text);

function readOptions(words: readonly Word[], start: number): Omit<JavaCommand, 'program'> {
  const options: number[] = [];
  let oneShot = false;
  for (let at = start; at < words.length; at++) {
    const word = words[at];
    if (!word || endsOptions(word)) return { options, oneShot, argumentsAt: at + 1 };
    const { text } = word.value;
    options.push(at);
    oneShot ||= ONE_SHOT.has(text);
    if (LAST.has(text)) return { options, oneShot, argumentsAt: at + 2 };
    if (VALUED.has(text)) at++;
  }
  return { options, oneShot, argumentsAt: undefined };
}

/** The main class, or a word that could be it. */
function endsOptions({ value, splits }: Word): boolean {
  const unknown = value.pieces[0]?.opaque === true;
  return !value.text.startsWith('-') && !value.text.startsWith('@') && !(unknown && splits);
}
