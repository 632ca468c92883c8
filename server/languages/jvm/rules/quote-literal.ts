// jvm/quote-literal: quotes inside of a variable that a shell puts into a command, where they are letters.

import { isOpaque } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { JvmModel, JvmProcess, OptionSource } from '../model.ts';

interface Found {
  readonly text: string;
  readonly variable: string;
}

/** Source: POSIX.1, Shell Command Language, 2.6.5 "Field Splitting" and 2.6.7 "Quote Removal". */
export const quoteLiteral = each<JvmModel, JvmProcess, Found>({
  id: 'jvm/quote-literal',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ text, variable }) =>
    `The shell splits what $${variable} holds at every space, and its quotes reach java as letters: ${text} becomes several words.`,
  nodes: ({ processes }) => processes,
  check({ sources }, report) {
    const torn = new Set(sources.flatMap(tornVariables));
    for (const { carrier, name, list } of sources) {
      if (carrier !== 'variable' || !torn.has(name)) continue;
      for (const { value, range } of list.words)
        if (/\s/.test(value.text) && !isOpaque(value)) report(range, { text: value.text, variable: name });
    }
  },
});

/** Variables that a shell puts in without quotes around them; an array keeps its words. */
const tornVariables = ({ shell, options, list }: OptionSource): string[] =>
  shell
    ? options.flatMap(({ reference, index, text }) =>
        reference !== undefined && list.words[index]?.splits && !text.includes('[') ? [reference] : [],
      )
    : [];
