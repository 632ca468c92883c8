// A finding as a SARIF result: where it is, what belongs to it, and how it can be fixed.

import type { Finding, Fix, Related } from '../../../core/finding.ts';
import type { Range, SourceText } from '../../../core/text.ts';
import { placeOf } from '../../../report/place.ts';
import { fingerprints } from '../../fingerprint.ts';
import type { FileReport } from '../../report.ts';
import type { Artifacts, Location } from './artifacts.ts';
import { LEVELS, type RuleList } from './rules.ts';

/** Changes when the same finding would get another fingerprint than before. */
const FINGERPRINT = 'opsHints/v1';

export function* resultsOf(file: FileReport, artifacts: Artifacts, rules: RuleList) {
  const { source, suppressed } = file;
  const place = { source, location: artifacts.add(file) };
  const fingerprint = fingerprints(source);
  const resultOf = (finding: Finding) => ({
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physical(place, finding.range) }],
    ...relatedOf(finding, place, artifacts),
    ...fixesOf(finding, place),
    partialFingerprints: { [FINGERPRINT]: fingerprint(finding) },
  });
  for (const finding of file.findings) yield resultOf(finding);
  for (const { finding, reason } of suppressed) {
    yield { ...resultOf(finding), suppressions: [{ kind: 'inSource', justification: reason }] };
  }
}

interface FilePlace {
  readonly source: SourceText;
  readonly location: Location;
}

const physical = ({ source, location }: FilePlace, range: Range) => ({
  artifactLocation: location,
  region: regionOf(source, range),
});

function regionOf(source: SourceText, range: Range) {
  const { start, end } = placeOf(source, range);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function relatedOf({ related }: Finding, place: FilePlace, artifacts: Artifacts) {
  if (related.length === 0) return {};
  const described = related.map((other, id) => ({
    id,
    physicalLocation: relatedPlace(other, place, artifacts),
    message: { text: other.message },
  }));
  return { relatedLocations: described };
}

/** Lines of another file are not known here, only which file it is. */
const relatedPlace = ({ path, range }: Related, place: FilePlace, artifacts: Artifacts) =>
  path === undefined ? physical(place, range) : { artifactLocation: artifacts.named(path) };

function fixesOf({ fixes }: Finding, place: FilePlace) {
  return fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, place)) };
}

const fixOf = ({ title, edits }: Fix, { source, location }: FilePlace) => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: location,
      replacements: edits.map(({ range, text }) => ({
        deletedRegion: regionOf(source, range),
        insertedContent: { text },
      })),
    },
  ],
});
