// What was found in one file, in the shape that others rely on: `check --format json`, and tools of an editor.

import type { Finding, Fix, Related } from '../core/finding.ts';
import type { Target } from '../core/target.ts';
import type { SourceText } from '../core/text.ts';
import type { Engine } from '../engine.ts';
import { pageAddress } from './page-address.ts';
import { placeOf } from './place.ts';

export interface CheckedFile {
  /** As the person names it. */
  readonly path: string;
  /** Id of its language. */
  readonly language: string;
  readonly source: SourceText;
  readonly targets: readonly Target[];
  readonly findings: readonly Finding[];
}

/** Makes reports of files, each as plain data. */
export function fileReporter(engine: Engine) {
  const evidenceOf = evidenceIn(engine);
  return ({ path, language, source, targets, findings }: CheckedFile) => ({
    path,
    language,
    targets: targetsOf(targets),
    findings: findings.map((finding) => findingOf(finding, evidenceOf(finding.rule), path, source)),
  });
}

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
