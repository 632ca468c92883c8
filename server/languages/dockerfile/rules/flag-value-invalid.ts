/** A flag with a value that it does not take. Source: Dockerfile reference, each instruction's flags. */

import { each } from '../../../core/rule.ts';
import { faultOfValue, type ValueFault } from '../flag-values.ts';
import { writtenFlags } from '../flags.ts';
import type { FlagFact } from '../vocabulary.ts';

interface Found {
  readonly fact: FlagFact;
  readonly fault: ValueFault;
  readonly text: string;
}

export const flagValueInvalid = each({
  id: 'dockerfile/flag-value-invalid',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ fact, fault, text }: Found) =>
    fault === 'missing'
      ? `${fact.name} needs a value: ${fact.value}.`
      : `${fact.name} takes ${EXPECTED[fault](fact)}, not "${text}".`,
  nodes: writtenFlags,
  check: ({ flag, fact }, report) => {
    const fault = fact && faultOfValue(flag, fact);
    if (fact && fault)
      report(flag.value?.range ?? flag.nameRange, { fact, fault, text: flag.value?.value.text ?? '' });
  },
});

const EXPECTED: Readonly<Record<Exclude<ValueFault, 'missing'>, (fact: FlagFact) => string>> = {
  switch: () => 'true or false',
  duration: () => 'a duration such as 30s or 1m30s',
  number: () => 'a whole number',
  choice: ({ choices = [] }) => choices.join(', '),
};
