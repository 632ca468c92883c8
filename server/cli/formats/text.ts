// The report for people: findings by file, each with its line, its fixes and the notes that it rests on.

import type { Finding, Severity } from '../../core/finding.ts';
import type { Note } from '../../core/knowledge.ts';
import { describeTarget } from '../../core/target.ts';
import { excerptOf } from '../excerpt.ts';
import type { FileReport } from '../report.ts';
import { harmless, type Style, styleFor } from '../style.ts';
import { summary } from '../summary.ts';
import type { Totals } from '../tally.ts';
import type { Format, FormatContext } from './format.ts';

/** Width of excerpts where no terminal sets one. */
const WIDTH = 120;
const SKIPPED_SHOWN = 10;

export const text: Format = async function* ({ files, totals }, context) {
  const page = new Page(context);
  let isFirst = true;
  const apart = (part: string) => {
    const lead = isFirst ? '' : '\n';
    isFirst = false;
    return lead + part;
  };
  for await (const file of files) {
    if (file.findings.length > 0) yield apart(page.file(file));
  }
  for (const part of ends(totals, context)) yield apart(part);
};

/** What is shown of the files, one after the other. */
class Page {
  readonly #context: FormatContext;
  readonly #style: Style;
  /** Rules whose notes have been shown: once is enough, however often a rule finds something. */
  readonly #noted = new Set<string>();

  constructor(context: FormatContext) {
    this.#context = context;
    this.#style = styleFor(context.colour);
  }

  file(file: FileReport): string {
    const { bold, dim } = this.#style;
    const targets = file.targets.filter(({ known }) => known).map(describeTarget);
    const head =
      bold(harmless(file.path)) + (targets.length > 0 ? dim(` (${harmless(targets.join('; '))})`) : '');
    return [head, ...file.findings.map((finding) => this.#finding(finding, file))].join('\n');
  }

  #finding(finding: Finding, { source }: FileReport): string {
    const { rule, severity, message, range, fixes } = finding;
    const { dim } = this.#style;
    const { column } = source.position(range.start);
    const excerpt = excerptOf(source, range, (this.#context.width ?? WIDTH) - GUTTER);
    const paint = painterOf(severity, this.#style);
    const gutter = String(excerpt.line).padStart(6);
    return [
      `  ${excerpt.line}:${column + 1}  ${paint(severity)}  ${harmless(message)}  ${dim(rule)}`,
      `${dim(`${gutter} |`)} ${excerpt.text}`,
      `${dim(`${' '.repeat(gutter.length)} |`)} ${paint(excerpt.carets)}`,
      ...fixes.map(({ title, safe }) => `    ${safe ? 'fix' : 'possible fix'}: ${harmless(title)}`),
      ...this.#notes(rule).map((note) => `    ${noteLine(note, this.#style)}`),
      '',
    ].join('\n');
  }

  #notes(rule: string): readonly Note[] {
    if (this.#noted.has(rule)) return [];
    this.#noted.add(rule);
    return this.#context.engine.evidence(rule).notes;
  }
}

/** Columns in front of an excerpt. */
const GUTTER = 9;

const noteLine = ({ title, date, slug }: Note, style: Style): string =>
  `note: ${harmless(title)}${date ? ` (${date.slice(0, 4)})` : ''} — ${style.cyan(`ops-hints notes show ${slug}`)}`;

function painterOf(severity: Severity, { red, yellow, blue, dim }: Style): Style['red'] {
  return { error: red, warning: yellow, information: blue, hint: dim }[severity];
}

function ends(totals: Totals, { colour, quiet, statistics }: FormatContext): string[] {
  const style = styleFor(colour);
  const counts = statistics ? statisticsText(totals, style) : [];
  return quiet ? counts : [...counts, ...remarks(totals, style), `${summary(totals)}\n`];
}

function statisticsText({ rules }: Totals, { bold, dim }: Style): string[] {
  const rows = rules.map(
    ({ rule, count, fixable }) =>
      `  ${String(count).padStart(6)}  ${rule}${fixable > 0 ? dim(` (${fixable} fixable)`) : ''}\n`,
  );
  return rows.length > 0 ? [`${bold('Findings by rule')}\n${rows.join('')}`] : [];
}

function remarks({ fixed, skipped }: Totals, { dim }: Style): string[] {
  const lines = [
    ...fixed.map((path) => `fixed ${harmless(path)}\n`),
    ...skipped
      .slice(0, SKIPPED_SHOWN)
      .map(({ path, reason }) => dim(`skipped ${harmless(path)}: ${reason}\n`)),
  ];
  const more = skipped.length - SKIPPED_SHOWN;
  if (more > 0) lines.push(dim(`skipped ${more} more\n`));
  return lines.length > 0 ? [lines.join('')] : [];
}
