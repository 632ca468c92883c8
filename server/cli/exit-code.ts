// How a check ends, as numbers that scripts rely on.

import { SEVERITIES, type Severity } from '../core/finding.ts';
import { Exit } from './command.ts';
import type { Totals } from './tally.ts';

/** Whether a finding of this severity makes the exit code 1. */
export const fails = (severity: Severity, failOn: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);

export function exitCode({ troubles, severities }: Totals, failOn: Severity): number {
  if (troubles.length > 0) return Exit.trouble;
  return SEVERITIES.some((severity) => fails(severity, failOn) && severities[severity] > 0)
    ? Exit.found
    : Exit.clean;
}
