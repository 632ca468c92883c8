// The report as JSON, whose shape others rely on: positions count from 1, columns in UTF-16 units, ends exclusive.

import type { Finding, Fix, Related } from '../../core/finding.ts';
import type { Target } from '../../core/target.ts';
import type { Range, SourceText } from '../../core/text.ts';
import type { Engine } from '../../engine.ts';
import { pageAddress } from '../page-address.ts';
import type { CheckReport, FileReport } from '../report.ts';
import { countRules } from '../statistics.ts';
import { countSeverities } from '../summary.ts';
import type { Format } from './format.ts';

const VERSION = 1;

export const json: Format = function* (report, { engine, statistics }) {
  const { files, skipped } = report;
  yield `{\n  "version": ${VERSION},\n  "files": [`;
  for (const [index, file] of files.entries()) {
    yield `${index === 0 ? '' : ','}\n    ${pretty(fileOf(file, engine), 4)}`;
  }
  yield files.length === 0 ? ']' : '\n  ]';
  const rest = {
    ...(skipped.length > 0 ? { skipped } : {}),
    summary: summaryOf(report),
    ...(statistics ? { statistics: countRules(report) } : {}),
  };
  for (const [key, value] of Object.entries(rest)) yield `,\n  "${key}": ${pretty(value, 2)}`;
  yield '\n}\n';
};

/** JSON whose lines behind the first have a margin. */
const pretty = (value: unknown, margin: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(margin)}`);

const summaryOf = (report: CheckReport) => ({
  files: report.files.length,
  ...countSeverities(report),
  suppressed: 0,
  durationMs: report.durationMs,
});

function fileOf({ path, language, source, targets, findings }: FileReport, engine: Engine) {
  const aliases = new Map(engine.rules.map((rule) => [rule.id, rule.aliases ?? []]));
  return {
    path,
    language,
    targets: targetsOf(targets),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      aliases: aliases.get(finding.rule) ?? [],
      severity: finding.severity,
      message: finding.message,
      range: placeOf(source, finding.range),
      ...evidenceOf(finding, engine),
      related: finding.related.map((related) => relatedOf(source, path, related)),
      fixes: finding.fixes.map((fix) => fixOf(source, fix)),
    })),
  };
}

/** By kind; of several targets of one kind, the first matters most. */
const targetsOf = (targets: readonly Target[]) =>
  Object.fromEntries(
    targets.toReversed().map(({ subject, version, from }) => [subject.kind, { version, from }]),
  );

function evidenceOf({ rule }: Finding, engine: Engine) {
  const page = pageAddress(rule, engine);
  return { notes: engine.evidence(rule).notes.map(({ slug }) => slug), ...(page ? { page } : {}) };
}

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

const placeOf = (source: SourceText, { start, end }: Range) => ({
  start: positionOf(source, start),
  end: positionOf(source, end),
});

function positionOf(source: SourceText, offset: number) {
  const { line, column } = source.position(offset);
  return { line: line + 1, column: column + 1 };
}
