// jvm/value-out-of-range: a number that the JVM reads but does not allow.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { type JudgedOption, judgedOptions, wouldStart } from '../judge-start.ts';
import type { JvmModel, JvmOption } from '../model.ts';
import type { ReadOption } from '../option-set.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { readWholeNumber } from '../whole-number.ts';

interface Found {
  readonly text: string;
  readonly allowed: string;
}

/** Source: HotSpot, jvmFlagLimit.cpp and jvmFlagConstraints*.cpp: "is outside the allowed range". */
export const valueOutOfRange = each<JvmModel, JudgedOption, Found>({
  id: 'jvm/value-out-of-range',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, allowed }) => `${text}: allowed is ${allowed}; the JVM will not start.`,
  nodes: judgedOptions,
  check({ read, verdict }, report, { vocabulary }) {
    const { option, process } = read;
    if (verdict.fault.kind !== 'range') return;
    const { lowest, highest, also } = verdict.fault;
    report(
      option.valueRange ?? option.range,
      { text: option.text, allowed: allowedText(lowest, highest, also) },
      {
        severity: verdict.severity,
        target: process.target,
        fixes: also === undefined ? [nearestFix(read, vocabulary, lowest, highest)] : [],
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
function nearestFix(
  read: ReadOption,
  vocabulary: Vocabulary,
  lowest: string,
  highest: string,
): Fix | undefined {
  const { value = '', text, list, index } = read.option;
  const given = readWholeNumber(value, true) ?? Number(value);
  const isBelow = given < (readWholeNumber(lowest, true) ?? Number(lowest));
  const meant = isBelow ? withUnit(read.option, lowest) : undefined;
  const bound = meant ?? (isBelow ? lowest : highest);
  const wanted = text.slice(0, text.length - value.length) + bound;
  // Where the range is only what the JVM surely refuses, its bounds are no good values.
  if (isOpen(bound) || (meant === undefined && vocabulary.limitsOf(read.option.term).length > 0))
    return undefined;
  const edits = wouldStart(read, wanted, vocabulary) ? list.replace(index, wanted) : undefined;
  return edits && { title: `Change ${value} to ${bound}`, safe: false, edits };
}
