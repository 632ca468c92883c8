// jvm/option-after-program: an option of the JVM behind the jar or the main class, where the program gets it.

import type { Fix } from '../../../core/finding.ts';
import type { Word } from '../../../core/fragment.ts';
import { isOpaque, toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import { joinEdits } from '../../../core/text.ts';
import type { JvmModel, OptionSource } from '../model.ts';

/** What no program takes as an argument of its own. */
const SURELY = /^-(?:XX:[+-]?\w|Xm[sxn]\d|Xss\d|Xlog[:g]|javaagent:|agentlib:)/;

/** Source: java(1), "Synopsis": what stands behind the jar or class goes to the program. */
export const optionAfterProgram = each<JvmModel, OptionSource, string>({
  id: 'jvm/option-after-program',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (text) => `${text} stands behind the program and is handed to it; the JVM never sees it.`,
  nodes: ({ processes }) => processes.flatMap(({ sources }) => sources),
  check(source, report) {
    const { list, argumentsAt } = source;
    if (argumentsAt === undefined) return;
    list.words.forEach((word, index) => {
      if (index < argumentsAt || isOpaque(word.value) || !SURELY.test(word.value.text)) return;
      const { text } = word.value;
      report(toFile(word.value, { start: 0, end: text.length }), text, {
        fixes: [moveForward(source, index, word)],
      });
    });
  },
});

function moveForward({ list, insertAt }: OptionSource, index: number, { value }: Word): Fix | undefined {
  const added = list.insert(insertAt, value.text);
  const removed = list.remove(index);
  if (!added || !removed) return undefined;
  return {
    title: `Move ${value.text} in front of the program`,
    safe: false,
    edits: joinEdits([...added, ...removed]),
  };
}
