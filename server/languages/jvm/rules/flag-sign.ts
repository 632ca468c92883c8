// jvm/flag-sign: a switch without its plus or minus, or a sign in front of a flag that takes a value.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { type JudgedOption, judgedOptions, wouldStart } from '../judge-start.ts';
import type { JvmModel, JvmOption } from '../model.ts';
import type { ReadOption } from '../option-set.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Found {
  readonly text: string;
  readonly name: string;
  readonly isSwitch: boolean;
}

/** Source: HotSpot, arguments.cpp: "Missing +/- setting", "Unexpected +/- setting". */
export const flagSign = each<JvmModel, JudgedOption, Found>({
  id: 'jvm/flag-sign',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, name, isSwitch }) =>
    isSwitch
      ? `${name} is a switch, written -XX:+${name} or -XX:-${name}: the JVM will not start with ${text}.`
      : `${name} takes a value, written -XX:${name}=…: the JVM will not start with ${text}.`,
  nodes: judgedOptions,
  check({ read, verdict }, report, { vocabulary }) {
    const { option, process } = read;
    const kind = verdict.fault.kind;
    if (kind !== 'sign-missing' && kind !== 'sign-unexpected') return;
    const isSwitch = kind === 'sign-missing';
    report(
      option.range,
      { text: option.text, name: option.name, isSwitch },
      {
        severity: verdict.severity,
        target: process.target,
        fixes: (isSwitch ? switchTexts(option) : valueTexts(option)).map((text) =>
          rewrite(read, text, vocabulary),
        ),
      },
    );
  },
});

/** The sign that was meant, or both where nothing tells. */
function switchTexts({ value, name, valueKnown }: JvmOption): string[] {
  if (!valueKnown) return [];
  if (value === undefined) return [`-XX:+${name}`, `-XX:-${name}`];
  if (/^(?:true|1|on|yes)$/i.test(value)) return [`-XX:+${name}`];
  return /^(?:false|0|off|no)$/i.test(value) ? [`-XX:-${name}`] : [];
}

const valueTexts = ({ value, name, valueKnown }: JvmOption): string[] =>
  value === undefined || !valueKnown ? [] : [`-XX:${name}=${value}`];

function rewrite(read: ReadOption, wanted: string, vocabulary: Vocabulary): Fix | undefined {
  const { list, index, text } = read.option;
  const edits = wouldStart(read, wanted, vocabulary) ? list.replace(index, wanted) : undefined;
  return edits && { title: `Change ${text} to ${wanted}`, safe: false, edits };
}
