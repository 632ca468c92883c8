// The report for people: findings by file, each with its line, its fixes and the notes that it rests on.

import type { Finding, Severity } from '../../core/finding.ts';
import type { Note } from '../../core/knowledge.ts';
import { describeTarget } from '../../core/target.ts';
import { excerptOf } from '../excerpt.ts';
import type { CheckReport, FileReport } from '../report.ts';
import { countRules } from '../statistics.ts';
import { harmless, type Style, styleFor } from '../style.ts';
import { countSeverities } from '../summary.ts';
import type { Format, FormatContext } from './format.ts';

/** Width of excerpts where no terminal sets one. */
const WIDTH = 120;
const SKIPPED_SHOWN = 10;

export const text: Format = function* (report, context) {
  let isFirst = true;
  for (const part of partsOf(report, context)) {
    yield isFirst ? part : `\n${part}`;
    isFirst = false;
  }
};

function* partsOf(report: CheckReport, context: FormatContext): Iterable<string> {
  const style = styleFor(context.colour);
  for (const file of report.files) {
    if (file.findings.length > 0) yield fileText(file, context, style);
  }
  if (context.statistics) yield* statisticsText(report, style);
  if (!context.quiet) yield* [...remarks(report, style), `${summary(report)}\n`];
}

function fileText(file: FileReport, context: FormatContext, style: Style): string {
  const targets = file.targets.filter(({ known }) => known).map(describeTarget);
  const head =
    style.bold(harmless(file.path)) +
    (targets.length > 0 ? style.dim(` (${harmless(targets.join('; '))})`) : '');
  return [head, ...file.findings.map((finding) => findingText(finding, file, context, style))].join('\n');
}

function findingText(finding: Finding, { source }: FileReport, context: FormatContext, style: Style): string {
  const { rule, severity, message, range, fixes } = finding;
  const { column } = source.position(range.start);
  const excerpt = excerptOf(source, range, (context.width ?? WIDTH) - GUTTER);
  const paint = painterOf(severity, style);
  const gutter = String(excerpt.line).padStart(6);
  return [
    `  ${excerpt.line}:${column + 1}  ${paint(severity)}  ${harmless(message)}  ${style.dim(rule)}`,
    `${style.dim(`${gutter} |`)} ${excerpt.text}`,
    `${style.dim(`${' '.repeat(gutter.length)} |`)} ${paint(excerpt.carets)}`,
    ...fixes.map(({ title, safe }) => `    ${safe ? 'fix' : 'possible fix'}: ${harmless(title)}`),
    ...context.engine.evidence(rule).notes.map((note) => `    ${noteLine(note, style)}`),
    '',
  ].join('\n');
}

/** Columns in front of an excerpt. */
const GUTTER = 9;

const noteLine = ({ title, date, slug }: Note, style: Style): string =>
  `note: ${harmless(title)}${date ? ` (${date.slice(0, 4)})` : ''} — ${style.cyan(`ops-hints notes show ${slug}`)}`;

function painterOf(severity: Severity, { red, yellow, blue, dim }: Style): Style['red'] {
  return { error: red, warning: yellow, information: blue, hint: dim }[severity];
}

function statisticsText(report: CheckReport, style: Style): string[] {
  const rows = countRules(report).map(
    ({ rule, count, fixable }) =>
      `  ${String(count).padStart(6)}  ${rule}${fixable > 0 ? style.dim(` (${fixable} fixable)`) : ''}\n`,
  );
  return rows.length > 0 ? [`${style.bold('Findings by rule')}\n${rows.join('')}`] : [];
}

function remarks({ fixed, skipped }: CheckReport, style: Style): string[] {
  const lines = [
    ...fixed.map((path) => `fixed ${harmless(path)}\n`),
    ...skipped
      .slice(0, SKIPPED_SHOWN)
      .map(({ path, reason }) => style.dim(`skipped ${harmless(path)}: ${reason}\n`)),
  ];
  const more = skipped.length - SKIPPED_SHOWN;
  if (more > 0) lines.push(style.dim(`skipped ${more} more\n`));
  return lines.length > 0 ? [lines.join('')] : [];
}

function summary(report: CheckReport): string {
  const total = report.files.length;
  const counts = Object.entries(countSeverities(report)).filter(([, count]) => count > 0);
  if (counts.length === 0) return `No findings in ${plural(total, 'file')}.`;
  const findings = counts.reduce((sum, [, count]) => sum + count, 0);
  const files = report.files.filter((file) => file.findings.length > 0).length;
  const fixable = countRules(report).reduce((sum, rule) => sum + rule.fixable, 0);
  const kinds = counts.map(([severity, count]) =>
    severity === 'information' ? `${count} information` : plural(count, severity),
  );
  const advice = fixable > 0 ? ` ${fixable} can be fixed with --fix.` : '';
  return `${plural(findings, 'finding')} in ${files} of ${plural(total, 'file')}: ${kinds.join(', ')}.${advice}`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
