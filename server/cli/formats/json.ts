// The report as JSON, whose shape others rely on.

import type { Finding, Fix, Related } from '../../core/finding.ts';
import type { Target } from '../../core/target.ts';
import type { SourceText } from '../../core/text.ts';
import type { Engine } from '../../engine.ts';
import { pageAddress } from '../page-address.ts';
import type { FileReport } from '../report.ts';
import type { Totals } from '../tally.ts';
import type { Format } from './format.ts';
import { listOf, member, pretty } from './json-text.ts';
import { placeOf } from './place.ts';

const VERSION = 1;

export const json: Format = async function* ({ files, totals }, { engine, statistics }) {
  const evidenceOf = evidenceIn(engine);
  yield `{\n  "version": ${VERSION},\n  "files": [`;
  yield* listOf(files, (file) => pretty(fileOf(file, evidenceOf), 4), 2);
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

/** What stands behind a rule. */
interface Evidence {
  readonly aliases: readonly string[];
  readonly notes: readonly string[];
  readonly page: string | undefined;
}

function evidenceIn(engine: Engine): (rule: string) => Evidence {
  const aliases = new Map(engine.rules.map((rule) => [rule.id, rule.aliases ?? []]));
  return (rule) => ({
    aliases: aliases.get(rule) ?? [],
    notes: engine.evidence(rule).notes.map(({ slug }) => slug),
    page: pageAddress(rule, engine),
  });
}

const fileOf = (
  { path, language, source, targets, findings }: FileReport,
  evidenceOf: (rule: string) => Evidence,
) => ({
  path,
  language,
  targets: targetsOf(targets),
  findings: findings.map((finding) => findingOf(finding, evidenceOf(finding.rule), path, source)),
});

/** `page` is left out where there is none. */
const findingOf = (
  finding: Finding,
  { aliases, notes, page }: Evidence,
  path: string,
  source: SourceText,
) => ({
  rule: finding.rule,
  aliases: finding.aliases ?? aliases,
  severity: finding.severity,
  message: finding.message,
  range: placeOf(source, finding.range),
  notes,
  page,
  related: finding.related.map((related) => relatedOf(source, path, related)),
  fixes: finding.fixes.map((fix) => fixOf(source, fix)),
});

/** By kind; of several targets of one kind, the first matters most. */
const targetsOf = (targets: readonly Target[]) =>
  Object.fromEntries(
    targets.toReversed().map(({ subject, version, from }) => [subject.kind, { version, from }]),
  );

const relatedOf = (source: SourceText, own: string, { path = own, range, message }: Related) => ({
  path,
  range: placeOf(source, range),
  message,
});

const fixOf = (source: SourceText, { title, safe, edits }: Fix) => ({
  title,
  safe,
  edits: edits.map(({ range, text }) => ({ range: placeOf(source, range), text })),
});
