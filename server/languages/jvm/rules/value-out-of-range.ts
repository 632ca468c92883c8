// jvm/value-out-of-range: a number that the JVM reads but does not allow.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { judgeStart } from '../judge-start.ts';
import type { JvmModel, JvmOption } from '../model.ts';
import { type ReadOption, readOptions } from '../option-set.ts';
import { readWholeNumber } from '../whole-number.ts';

interface Found {
  readonly text: string;
  readonly allowed: string;
}

/** Source: HotSpot, jvmFlagLimit.cpp and jvmFlagConstraints*.cpp: "is outside the allowed range". */
export const valueOutOfRange = each<JvmModel, ReadOption, Found>({
  id: 'jvm/value-out-of-range',
  severity: 'error',
  since: '0.2.0',
  fix: 'ask',
  says: ({ text, allowed }) => `${text}: allowed is ${allowed}; the JVM will not start.`,
  nodes: readOptions,
  check(read, report, { vocabulary }) {
    const { option, process } = read;
    const verdict = judgeStart(read, vocabulary);
    if (verdict?.fault.kind !== 'range') return;
    const { lowest, highest, also } = verdict.fault;
    report(
      option.valueRange ?? option.range,
      { text: option.text, allowed: allowedText(lowest, highest, also) },
      {
        severity: verdict.severity,
        target: process.target,
        fixes: also === undefined ? [nearestFix(option, lowest, highest)] : [],
      },
    );
  },
});

/** Bounds that only the width of a number sets. */
const isOpen = (bound: string): boolean => bound === '' || bound === 'max' || bound.length > 15;

function allowedText(lowest: string, highest: string, also: string | undefined): string {
  if (also !== undefined && lowest === '' && highest === '') return also;
  const span = isOpen(highest)
    ? `${isOpen(lowest) ? 'any number' : `at least ${lowest}`}`
    : isOpen(lowest)
      ? `at most ${highest}`
      : `${lowest} to ${highest}`;
  return also === undefined ? span : `${span}, ${also}`;
}

/** Sizes whose unit was forgotten: kilobytes for stacks, megabytes for everything else. */
function withUnit({ value = '', term }: JvmOption, lowest: string): string | undefined {
  if (!/^[1-9]\d{1,5}$/.test(value) || !/[km]$/.test(lowest)) return undefined;
  return /ss$/.test(term) ? `${value}k` : `${value}m`;
}

/** The unit that is missing, or the bound that is nearest to the value. */
function nearestFix(option: JvmOption, lowest: string, highest: string): Fix | undefined {
  const { value = '', text, list, index } = option;
  const given = readWholeNumber(value, true) ?? Number(value);
  const low = readWholeNumber(lowest, true) ?? Number(lowest);
  const bound = given < low ? (withUnit(option, lowest) ?? lowest) : highest;
  if (isOpen(bound)) return undefined;
  const edits = list.replace(index, text.slice(0, text.length - value.length) + bound);
  return edits && { title: `Change ${value} to ${bound}`, safe: false, edits };
}
