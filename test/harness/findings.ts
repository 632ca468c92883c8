// Findings, fixes and hovers of marked texts, asked through the engine as every door does.

import { expect } from 'vitest';
import { knowledgeFromDisk } from '../../build/knowledge.ts';
import type { Finding } from '../../server/core/finding.ts';
import { once } from '../../server/core/once.ts';
import type { Surroundings } from '../../server/core/surroundings.ts';
import type { TargetChoice } from '../../server/core/target.ts';
import { applyEdits } from '../../server/core/text.ts';
import { type Analysis, createEngine, type Engine, type EvidencedHover } from '../../server/engine.ts';
import { createLanguages } from '../../server/languages/index.ts';
import { compileReviewed } from '../../server/notes/patterns.ts';
import { matchAny } from '../../server/workspace/globs.ts';
import { readMarks } from './marks.ts';

/** Targets as a person sets them, such as `{ jdk: '17' }`. */
export type Targets = Readonly<Record<string, string>>;

/** One engine over the project's own knowledge, for all tests of a file. */
export const engine: () => Engine = once(() => {
  const knowledge = knowledgeFromDisk();
  return createEngine(createLanguages(knowledge), knowledge, compileReviewed);
});

/**
 * Analyses a text under a file name; the test fails where the name is not recognised.
 * Shape: the rule `asked` for runs even if it is off unless asked for.
 */
export function analyse(
  path: string,
  text: string,
  targets: Targets = {},
  asked?: string,
  { options = {}, beside = {} }: Circumstances = {},
): Analysis {
  const language = engine().detect({ path }, text);
  if (!language) throw new Error(`${path} is not recognised as a file of ours.`);
  const rule = engine().rules.find(({ id, profile }) => id === asked && profile === 'all');
  const rules = rule ? { [rule.id]: rule.severity } : {};
  return engine().analyse({ path, text }, language, {
    rules,
    targets: choices(targets),
    options: asked === undefined ? {} : { [asked]: options },
    around: filesBeside(beside),
  });
}

/** What a rule is told, and the files around the one that it reads, by their names. */
export interface Circumstances {
  readonly options?: Readonly<Record<string, unknown>>;
  readonly beside?: Readonly<Record<string, string>>;
}

const filesBeside = (files: Readonly<Record<string, string>>): Surroundings => ({
  find: (globs) =>
    Object.entries(files)
      .filter(([path]) => matchAny(globs)(path))
      .map(([path, text]) => ({ path, text: () => text })),
});

const choices = (targets: Targets): Record<string, TargetChoice> =>
  Object.fromEntries(
    Object.entries(targets).map(([kind, version]) => [kind, { version, from: 'test', overrides: true }]),
  );

const only = (analysis: Analysis, rule: string): Finding[] =>
  analysis.findings.filter((finding) => finding.rule === rule);

/**
 * Expects that a rule reports the marked ranges and nothing else; without marks, that it is quiet.
 * Returns the findings for further questions, such as their messages.
 */
export function expectFindings(rule: string, path: string, marked: string, targets: Targets = {}): Finding[] {
  const { text, ranges } = readMarks(marked);
  const findings = only(analyse(path, text, targets, rule), rule);
  const show = ({ start, end }: { start: number; end: number }) =>
    `${start}-${end} ${text.slice(start, end)}`;
  expect(findings.map(({ range }) => show(range))).toEqual(ranges.map(show));
  return findings;
}

/** Applies the first fix of every finding of a rule and expects the given text, without the finding. */
export function expectFix(
  rule: string,
  path: string,
  before: string,
  after: string,
  targets: Targets = {},
): void {
  const text = readMarks(before).text;
  const fixed = applyFixes(only(analyse(path, text, targets, rule), rule), text);
  expect(fixed).toBe(readMarks(after).text);
  expect(only(analyse(path, fixed, targets, rule), rule)).toEqual([]);
}

/** Applies the first fix of each finding to its text; a fix that several findings share counts once. */
export function applyFixes(findings: readonly Finding[], text: string): string {
  const fixes = findings.flatMap(({ fixes: [first] }) => first ?? []);
  const distinct = new Map(fixes.map(({ edits }) => [JSON.stringify(edits), edits]));
  return applyEdits(text, [...distinct.values()].flat());
}

/** The hover at the cursor mark ▮. */
export function hoverAt(path: string, marked: string, targets: Targets = {}): EvidencedHover | undefined {
  const { text, cursor } = readMarks(marked);
  if (cursor === undefined) throw new Error('The text has no cursor mark ▮.');
  return engine().hover(analyse(path, text, targets), cursor);
}
