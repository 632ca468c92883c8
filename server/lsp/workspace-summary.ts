// What was found in a whole workspace, counted by rule, by note and by file, as a page in Markdown.

import { SEVERITIES, type Severity } from '../core/finding.ts';
import { addTo } from '../core/group.ts';
import { code, escapeMarkdown } from '../core/markdown.ts';
import { plural } from '../core/plural.ts';
import type { Analysis, Engine } from '../engine.ts';
import type { WorkspaceSummary } from '../protocol.ts';
import { pathOf } from './convert.ts';

/** What remains of a checked file; its analysis would hold the whole text. */
export interface CheckedFile {
  readonly found: readonly { readonly rule: string; readonly severity: Severity; readonly hasFix: boolean }[];
  readonly suppressed: number;
}

export const tally = ({ findings, suppressed }: Analysis): CheckedFile => ({
  found: findings.map(({ rule, severity, fixes }) => ({
    rule,
    severity,
    hasFix: fixes.some(({ safe }) => safe),
  })),
  suppressed: suppressed.length,
});

/** Longer lists help nobody. */
const MOST_ROWS = 100;

export function summarise(checked: ReadonlyMap<string, CheckedFile>, engine: Engine): WorkspaceSummary {
  const files = [...checked];
  const found = files.flatMap(([, file]) => file.found);
  const suppressed = files.reduce((sum, [, file]) => sum + file.suppressed, 0);
  const fixable = found.filter(({ hasFix }) => hasFix).length;
  const markdown = [
    overview(files.length, found, fixable, suppressed),
    ...table('By rule', ['Rule', 'Findings', 'With a safe fix'], ruleRows(found, engine)),
    ...table('By note', ['Note', 'Findings'], noteRows(found, engine)),
    ...table('By file', ['File', 'Findings', 'With a safe fix'], fileRows(files)),
  ].join('\n');
  return { files: files.length, findings: found.length, fixable, suppressed, markdown };
}

type Found = CheckedFile['found'];

function overview(files: number, found: Found, fixable: number, suppressed: number): string {
  const kinds = SEVERITIES.flatMap((severity) => {
    const count = found.filter((one) => one.severity === severity).length;
    if (count === 0) return [];
    return severity === 'information' ? `${count} of advice` : plural(count, severity);
  });
  return [
    `${plural(files, 'file')}, ${plural(found.length, 'finding')}${found.length > 0 ? `: ${kinds.join(', ')}` : ''}.`,
    ...(fixable > 0 ? [`${fixable} can be fixed safely.`] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed.`] : []),
  ].join(' ');
}

function ruleRows(found: Found, engine: Engine): Row[] {
  return counted(found, ({ rule }) => [rule]).map(([rule, of]) => {
    const title = engine.evidence(rule).page?.title ?? engine.evidence(rule).notes[0]?.title ?? rule;
    return [`[${escapeMarkdown(title)}](rule:${rule})`, String(of.length), String(withFix(of))];
  });
}

const noteRows = (found: Found, engine: Engine): Row[] =>
  counted(found, ({ rule }) => engine.evidence(rule).notes).map(([note, of]) => [
    `[${escapeMarkdown(note.title)}](note:${note.slug})`,
    String(of.length),
  ]);

const fileRows = (files: readonly (readonly [string, CheckedFile])[]): Row[] =>
  files
    .filter(([, { found }]) => found.length > 0)
    .sort(([, a], [, b]) => b.found.length - a.found.length)
    .map(([uri, { found }]) => [code(pathOf(uri)), String(found.length), String(withFix(found))]);

const withFix = (found: Found): number => found.filter(({ hasFix }) => hasFix).length;

/** Groups of findings, the largest first. */
function counted<Key>(found: Found, keysOf: (one: Found[number]) => readonly Key[]): [Key, Found][] {
  const groups = new Map<Key, Found[number][]>();
  for (const one of found) {
    for (const key of keysOf(one)) addTo(groups, key, one);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

type Row = readonly string[];

function table(title: string, heads: Row, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  const left = rows.length - MOST_ROWS;
  return [
    '',
    `## ${title}`,
    '',
    line(heads),
    line(heads.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...rows.slice(0, MOST_ROWS).map(line),
    ...(left > 0 ? ['', `${left} more are not listed.`] : []),
  ];
}
