// jvm/flag-sign: a switch without its plus or minus, or a sign in front of a flag that takes a value.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { judgeStart } from '../judge-start.ts';
import type { JvmModel, JvmOption } from '../model.ts';
import { type ReadOption, readOptions } from '../option-set.ts';

interface Found {
  readonly text: string;
  readonly name: string;
  readonly isSwitch: boolean;
}

/** Source: HotSpot, arguments.cpp: "Missing +/- setting", "Unexpected +/- setting". */
export const flagSign = each<JvmModel, ReadOption, Found>({
  id: 'jvm/flag-sign',
  severity: 'error',
  since: '0.2.0',
  fix: 'ask',
  says: ({ text, name, isSwitch }) =>
    isSwitch
      ? `${name} is a switch, written -XX:+${name} or -XX:-${name}: the JVM will not start with ${text}.`
      : `${name} takes a value, written -XX:${name}=…: the JVM will not start with ${text}.`,
  nodes: readOptions,
  check(read, report, { vocabulary }) {
    const { option, process } = read;
    const verdict = judgeStart(read, vocabulary);
    const kind = verdict?.fault.kind;
    if (kind !== 'sign-missing' && kind !== 'sign-unexpected') return;
    const isSwitch = kind === 'sign-missing';
    report(
      option.range,
      { text: option.text, name: option.name, isSwitch },
      {
        severity: verdict?.severity ?? 'error',
        target: process.target,
        fixes: isSwitch ? switchFixes(option) : [valueFix(option)],
      },
    );
  },
});

/** The sign that was meant, or both where nothing tells. */
function switchFixes(option: JvmOption): (Fix | undefined)[] {
  const { value, name, valueKnown } = option;
  if (!valueKnown) return [];
  const signs = value === undefined ? ['+', '-'] : /^(?:true|1|on|yes)$/i.test(value) ? ['+'] : ['-'];
  const isClear = value === undefined || /^(?:true|1|on|yes|false|0|off|no)$/i.test(value);
  return isClear ? signs.map((sign) => rewrite(option, `-XX:${sign}${name}`)) : [];
}

const valueFix = (option: JvmOption): Fix | undefined =>
  option.value === undefined || !option.valueKnown
    ? undefined
    : rewrite(option, `-XX:${option.name}=${option.value}`);

function rewrite({ list, index, text }: JvmOption, wanted: string): Fix | undefined {
  const edits = list.replace(index, wanted);
  return edits && { title: `Change ${text} to ${wanted}`, safe: false, edits };
}
