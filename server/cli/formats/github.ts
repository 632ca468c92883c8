// Workflow commands that GitHub shows as annotations at the lines of a change.

import type { Finding, Severity } from '../../core/finding.ts';
import { placeOf } from '../../report/place.ts';
import { relativeTo } from '../paths.ts';
import type { FileReport } from '../report.ts';
import { summary } from '../summary.ts';
import { troublePlace } from '../trouble.ts';
import type { Format } from './format.ts';

export const github: Format = async function* ({ files, totals }, { root, quiet }) {
  for await (const file of files) {
    const path = relativeTo(root, file.absolute) ?? file.absolute;
    for (const finding of file.findings) yield annotation(finding, file, path);
  }
  for (const trouble of totals.troubles)
    yield command('error', { title: troublePlace(trouble) }, trouble.reason);
  if (!quiet) yield `${summary(totals)}\n`;
};

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function annotation(
  { rule, severity, message, range }: Finding,
  { source }: FileReport,
  file: string,
): string {
  const { start, end } = placeOf(source, range);
  // Columns are taken for those of one line; across several, GitHub refuses them.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const place = { file, line: start.line, endLine: end.line, ...columns };
  return command(COMMANDS[severity], { ...place, title: rule }, message);
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${given.join(',')}::${escapeData(message)}\n`;
}

/** A line end would end the command. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
