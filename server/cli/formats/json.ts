// The report as JSON, whose shape others rely on.

import { fileReporter } from '../../report/file-report.ts';
import type { Totals } from '../tally.ts';
import type { Format } from './format.ts';
import { listOf, member, pretty } from './json-text.ts';

const VERSION = 1;

export const json: Format = async function* ({ files, totals }, { engine, statistics }) {
  const reportOf = fileReporter(engine);
  yield `{\n  "version": ${VERSION},\n  "files": [`;
  yield* listOf(files, (file) => pretty(reportOf(file), 4), 2);
  if (totals.skipped.length > 0) yield member('skipped', totals.skipped, 2);
  yield member('summary', summaryOf(totals), 2);
  if (statistics) yield member('statistics', totals.rules, 2);
  yield '\n}\n';
};

const summaryOf = ({ files, severities, suppressed, known, durationMs }: Totals) => ({
  files,
  ...severities,
  suppressed,
  ...(known > 0 ? { baseline: known } : {}),
  durationMs,
});
