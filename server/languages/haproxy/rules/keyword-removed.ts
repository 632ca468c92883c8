// Keywords that HAProxy refuses since some version.
// Source: HAProxy's own messages for removed keywords, and the manuals of the versions.

import type { Fix } from '../../../core/finding.ts';
import type { Report } from '../../../core/rule.ts';
import type { Target } from '../../../core/target.ts';
import type { SourceText } from '../../../core/text.ts';
import type { KeywordFact, OptionFact } from '../catalogue.ts';
import { removeLine } from '../edit-section.ts';
import type { HaproxyModel } from '../model.ts';
import type { OptionUse, Section, Statement } from '../nodes.ts';
import { perSection, sourceOf } from '../section-rule.ts';
import { reaches } from '../versions.ts';
import { translateHeaderLine } from './translate-header-line.ts';
import { translateRewriteLine } from './translate-rewrite-line.ts';

interface Found {
  readonly name: string;
  readonly removed: string;
  readonly replacement: string | undefined;
}

/** A keyword that the target refuses. */
export const keywordRemoved = perSection<Found>({
  id: 'haproxy/keyword-removed',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  says: ({ name, removed, replacement }) =>
    `"${name}" is refused since HAProxy ${removed}${replacement ? `; in its place: ${replacement}` : ''}.`,
  about: ({ termsWhere }) => termsWhere(isRemoved),
  check(section, report, model) {
    for (const statement of section.statements) {
      if (statement.fact?.removed && !statement.conditional)
        checkKeyword(statement, statement.fact, section, model, report);
    }
    for (const { options } of section.binds) checkOptions(options, model.target, report);
    for (const { options } of section.servers) checkOptions(options, model.target, report);
  },
});

const isRemoved = ({ removed }: KeywordFact | OptionFact): boolean => removed !== undefined;

function checkKeyword(
  statement: Statement,
  fact: KeywordFact,
  section: Section,
  model: HaproxyModel,
  report: Report<Found>,
): void {
  const refused = statement.accepted ? refusalOf(fact, model.target.versions) : undefined;
  if (!refused) return;
  const { removed, always, severity } = refused;
  const fixes = [translate(statement, fact, always, sourceOf(section, model))];
  const found = { name: fact.name, removed, replacement: fact.replacement };
  report(statement.keywordRange, found, { target: model.target, severity, fixes, tags: ['deprecated'] });
}

function checkOptions(options: readonly OptionUse[], target: Target, report: Report<Found>): void {
  for (const { keyword, name, fact } of options) {
    const refused = fact?.removed === undefined ? undefined : refusalOf(fact, target.versions);
    if (!refused) continue;
    const found = { name, removed: refused.removed, replacement: undefined };
    report(keyword.range, found, { target, severity: refused.severity, tags: ['deprecated'] });
  }
}

/** An error where every version that could be meant refuses it; else a warning about those that do. */
function refusalOf({ removed }: KeywordFact | OptionFact, versions: readonly string[]) {
  if (removed === undefined || !versions.some((version) => reaches(version, removed))) return undefined;
  const always = versions.every((version) => reaches(version, removed));
  return { removed, always, severity: always ? 'error' : 'warning' } as const;
}

/** Safe where HAProxy refuses the line anyway: nothing that works today changes. */
function translate(
  statement: Statement,
  { rename, drop }: KeywordFact,
  safe: boolean,
  source: SourceText,
): Fix | undefined {
  if (rename) {
    return { title: `Write ${rename}`, safe, edits: [{ range: statement.keywordRange, text: rename }] };
  }
  const edit = translateHeaderLine(statement);
  if (edit) return { title: `Write ${edit.text}`, safe, edits: [edit] };
  const rewritten = translateRewriteLine(statement);
  if (rewritten) return { title: `Write ${rewritten.text}`, safe: false, edits: [rewritten] };
  return drop && !statement.comment
    ? { title: 'Remove the line', safe, edits: [removeLine(statement, source)] }
    : undefined;
}
