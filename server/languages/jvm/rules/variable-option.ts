// jvm/variable-option: a word in a variable of the JVM or of its launcher that is refused there.

import type { Word } from '../../../core/fragment.ts';
import { each } from '../../../core/rule.ts';
import type { OptionVariable } from '../catalogue.ts';
import { takesNextWord } from '../java-command.ts';
import { FORGIVING_FLAG, type JvmModel, type JvmProcess, type OptionSource } from '../model.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Found {
  readonly text: string;
  readonly variable: string;
  readonly readBy: OptionVariable['readBy'];
}

/** Source: java(1), "Using the JDK_JAVA_OPTIONS Launcher Environment Variable"; JVM TI, "JAVA_TOOL_OPTIONS". */
export const variableOption = each<JvmModel, readonly [OptionSource, JvmProcess], Found>({
  id: 'jvm/variable-option',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ text, variable, readBy }) =>
    readBy === 'launcher'
      ? `${text} may not stand in ${variable}: the java launcher ends with an error.`
      : `${text} is for the java command only; in ${variable} the JVM refuses it and does not start.`,
  nodes: ({ processes }) =>
    processes.flatMap((process) => process.sources.map((source) => [source, process] as const)),
  check([source, process], report, { vocabulary }) {
    const { variable, list, name } = source;
    if (!variable || variable.readBy === 'script' || source.branch !== 0 || !process.hotspot) return;
    const refused =
      variable.readBy === 'launcher' ? refusedByLauncher(list.words) : refusedByJvm(source, vocabulary);
    if (refused) report(refused.range, { text: refused.value.text, variable: name, readBy: variable.readBy });
  },
});

/** What ends the launcher, or would take the place of the main class. */
const NOT_IN_LAUNCHER_VARIABLE =
  /^(?:-jar|-m|--module(?:=.*)?|--dry-run|-h|-\?|-help|--help|-X|--help-extra|-version|--version|-fullversion|--full-version|[^-@].*)$/;

const refusedByLauncher = (words: readonly Word[]): Word | undefined =>
  words.find(
    (word, at) =>
      isKnown(word) &&
      NOT_IN_LAUNCHER_VARIABLE.test(word.value.text) &&
      !takesNextWord(words[at - 1]?.value.text ?? ''),
  );

/** The JVM itself knows no classpath in two words, no argument files, and nothing that is the launcher's. */
function refusedByJvm({ list: { words }, options }: OptionSource, vocabulary: Vocabulary): Word | undefined {
  if (options.some(({ name, sign }) => name === FORGIVING_FLAG && sign === '+')) return undefined;
  return words.find((word) => {
    const { text } = word.value;
    if (!isKnown(word)) return false;
    if (!text.startsWith('-')) return true;
    const record = vocabulary.launcher(text);
    return (
      record !== undefined &&
      (record.launcherOnly || (record.spaceFormLauncherOnly && record.option === text))
    );
  });
}

const isKnown = ({ value }: Word): boolean => value.text !== '' && !value.pieces.some(({ opaque }) => opaque);
