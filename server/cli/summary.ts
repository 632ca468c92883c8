// The sentence that a run ends with.

import { plural } from '../core/plural.ts';
import type { Totals } from './tally.ts';

/** One line without a line end: findings, files, and what can be fixed. */
export const summary = (totals: Totals): string => [found(totals), ...asides(totals)].join(' ');

function found({ files, filesWithFindings, severities, known }: Totals): string {
  const counts = Object.entries(severities).filter(([, count]) => count > 0);
  const fresh = known > 0 ? 'new ' : '';
  if (counts.length === 0) return `No ${fresh}findings in ${plural(files, 'file')}.`;
  const findings = counts.reduce((sum, [, count]) => sum + count, 0);
  const kinds = counts.map(([severity, count]) =>
    severity === 'information' ? `${count} information` : plural(count, severity),
  );
  return `${plural(findings, `${fresh}finding`)} in ${filesWithFindings} of ${plural(files, 'file')}: ${kinds.join(', ')}.`;
}

function asides({ rules, suppressed, known }: Totals): string[] {
  const fixable = rules.reduce((sum, rule) => sum + rule.fixable, 0);
  return [
    ...(fixable > 0 ? [`${fixable} can be fixed with --fix.`] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed by comments.`] : []),
    ...(known > 0 ? [`${known} in the baseline.`] : []),
  ];
}
