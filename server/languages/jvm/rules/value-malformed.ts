// jvm/value-malformed: a value that the JVM cannot read, such as `2gb` for a size.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { type JudgedOption, judgedOptions, wouldStart } from '../judge-start.ts';
import { meantValue } from '../meant-value.ts';
import type { JvmModel } from '../model.ts';
import type { ReadOption } from '../option-set.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Found {
  readonly text: string;
  readonly expected: string;
}

/** Source: HotSpot, arguments.cpp: "Improperly specified VM option", "Invalid maximum heap size". */
export const valueMalformed = each<JvmModel, JudgedOption, Found>({
  id: 'jvm/value-malformed',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, expected }) => `${text}: expected is ${expected}; the JVM will not start.`,
  nodes: judgedOptions,
  check({ read, verdict }, report, { vocabulary }) {
    const { option, process } = read;
    const fault = verdict.fault;
    if (fault.kind !== 'malformed' && fault.kind !== 'value-missing') return;
    report(
      option.valueRange ?? option.range,
      { text: option.text, expected: expectedFor(fault.type) },
      { severity: verdict.severity, target: process.target, fixes: [fixFor(read, vocabulary)] },
    );
  },
});

const EXPECTED: Readonly<Record<string, string>> = {
  size_t: 'a size such as 512m or 2g: digits and at most one letter',
  double: 'a number such as 75.0',
  share: 'a share such as 0.3',
  ccstr: 'a text behind an equal sign',
  ccstrlist: 'a text behind an equal sign',
};

const expectedFor = (type: string): string =>
  EXPECTED[type] ?? 'a whole number, with at most one of the letters k, m, g or t behind it';

function fixFor(read: ReadOption, vocabulary: Vocabulary): Fix | undefined {
  const { value, valueKnown, text, list, index } = read.option;
  const meant = value === undefined || !valueKnown ? undefined : meantValue(value);
  if (value === undefined || meant === undefined) return undefined;
  const wanted = text.slice(0, text.length - value.length).replace(/:=$/, '=') + meant;
  if (wanted === text || !wouldStart(read, wanted, vocabulary)) return undefined;
  const edits = list.replace(index, wanted);
  return edits && { title: `Change ${text} to ${wanted}`, safe: false, edits };
}
