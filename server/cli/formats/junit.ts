// JUnit's XML, which most build servers show: a suite per file, a test per finding.

import type { Finding } from '../../core/finding.ts';
import { placeOf } from '../../report/place.ts';
import { fails } from '../exit-code.ts';
import type { FileReport } from '../report.ts';
import { type Trouble, troublePlace } from '../trouble.ts';
import type { Format, FormatContext } from './format.ts';
import { element, xmlText } from './xml.ts';

export const junit: Format = async function* ({ files, totals }, { failOn }) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ops-hints">\n';
  for await (const file of files) yield fileSuite(file, failOn);
  for (const trouble of totals.troubles) yield troubleSuite(trouble);
  yield '</testsuites>\n';
};

/** A file without findings is a test that has passed: build servers would not show an empty suite. */
function fileSuite(file: FileReport, failOn: FormatContext['failOn']): string {
  const { path, findings } = file;
  const cases = findings.map((finding) => findingCase(finding, file, fails(finding.severity, failOn)));
  const failures = findings.filter(({ severity }) => fails(severity, failOn)).length;
  const clean = element('testcase', { name: 'no findings', classname: path });
  return suite(path, cases.length > 0 ? cases : [clean], { failures, errors: 0 });
}

function troubleSuite(trouble: Trouble): string {
  const place = troublePlace(trouble);
  const error = element('error', { message: trouble.reason });
  const read = element('testcase', { name: 'read', classname: place }, error);
  return suite(place, [read], { failures: 0, errors: 1 });
}

const suite = (name: string, cases: readonly string[], counts: Readonly<Record<string, number>>): string =>
  `${element('testsuite', { name, tests: cases.length, ...counts }, `\n${cases.join('\n')}\n`)}\n`;

/** What does not make the run fail is told in a test that passes. */
function findingCase(finding: Finding, { path, source }: FileReport, isFailure: boolean): string {
  const { rule, severity, message, range } = finding;
  const { line, column } = placeOf(source, range).start;
  const place = `${path}:${line}:${column}`;
  const words = xmlText(`${place}: ${severity}: ${message}`);
  const outcome = isFailure
    ? element('failure', { message, type: severity }, words)
    : element('system-out', {}, words);
  const attributes = { name: `${rule} (${line}:${column})`, classname: path, file: path, line };
  return element('testcase', attributes, outcome);
}
