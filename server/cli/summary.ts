// Findings of a run, counted by severity.

import { SEVERITIES, type Severity } from '../core/finding.ts';
import type { CheckReport } from './report.ts';

export function countSeverities({ files }: CheckReport): Readonly<Record<Severity, number>> {
  const all = files.flatMap(({ findings }) => findings);
  const counts = SEVERITIES.map(
    (severity) => [severity, all.filter((finding) => finding.severity === severity).length] as const,
  );
  return Object.fromEntries(counts) as Record<Severity, number>;
}
