// jvm/class-path-expanded: a wildcard of a class path that a shell replaces before Java sees it.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import type { JvmModel, OptionSource } from '../model.ts';

const CLASS_PATH = new Set(['-cp', '-classpath', '--class-path']);

/** One folder with a wildcard; behind a colon no file has such a name, and the shell leaves it alone. */
const WILDCARD = /^[^:\s*]+\/\*(?:\.jar)?$/;

/** Source: java(1), "Class path wild cards"; POSIX.1, Shell Command Language, 2.6.6 "Pathname Expansion". */
export const classPathExpanded = each<JvmModel, OptionSource, string>({
  id: 'jvm/class-path-expanded',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (text) =>
    `The shell puts file names in the place of ${text}: the first becomes the class path, the second the main class.`,
  nodes: ({ processes }) => processes.flatMap(({ sources }) => sources.filter(({ shell }) => shell)),
  check({ list, insertAt, argumentsAt = list.words.length }, report, { source }) {
    list.words.slice(insertAt, argumentsAt).forEach(({ value, range }, offset) => {
      const index = insertAt + offset;
      if (!CLASS_PATH.has(list.words[index - 1]?.value.text ?? '') || !WILDCARD.test(value.text)) return;
      // A quote or a backslash anywhere makes the text of the file another one.
      if (source.slice(range) !== value.text) return;
      const isKnown = value.pieces.every(({ opaque }) => !opaque);
      report(range, value.text, { fixes: [isKnown ? quoted(list, index, value.text) : undefined] });
    });
  },
});

/** Java takes `lib/*` for every jar in the folder, and knows no other wildcard. */
function quoted(list: OptionSource['list'], index: number, text: string): Fix | undefined {
  const wanted = text.replace(/\.jar$/, '');
  const edits = list.replace(index, wanted);
  return edits && { title: `Hand ${wanted} to Java as it is`, safe: false, edits };
}
