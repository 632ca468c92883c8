// Keywords that HAProxy refuses since some version.
// Source: HAProxy's own messages for removed keywords, and the manuals of the versions.

import type { Fix } from '../../../core/finding.ts';
import { whole } from '../../../core/rule.ts';
import type { TextEdit } from '../../../core/text.ts';
import type { HaproxyModel, OptionUse, Statement } from '../model.ts';
import { isAccepted, type KeywordFact, type OptionFact, reaches } from '../vocabulary.ts';

interface Found {
  readonly name: string;
  readonly removed: string;
  readonly replacement: string | undefined;
}

/** A keyword that the target refuses. */
export const keywordRemoved = whole<HaproxyModel, Found>({
  id: 'haproxy/keyword-removed',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  says: ({ name, removed, replacement }) =>
    `"${name}" is refused since HAProxy ${removed}${replacement ? `; in its place: ${replacement}` : ''}.`,
  check({ sections, target, source }, report) {
    for (const { kind, statements, binds, servers } of sections) {
      for (const statement of statements) {
        const { fact } = statement;
        if (!fact || !isAccepted(fact, kind)) continue;
        const refused = refusalOf(fact, target.versions);
        if (!refused) continue;
        const found = { ...refused, name: fact.name, replacement: fact.replacement };
        const fixes = [renameOrDrop(statement, fact, refused.always, source.text)];
        report(statement.keywordRange, found, {
          target,
          severity: refused.severity,
          fixes,
          tags: ['deprecated'],
        });
      }
      for (const { keyword, name, fact } of [...binds, ...servers].flatMap(optionsOf)) {
        const refused = fact && refusalOf(fact, target.versions);
        if (!refused) continue;
        const found = { ...refused, name, replacement: undefined };
        report(keyword.range, found, { target, severity: refused.severity, tags: ['deprecated'] });
      }
    }
  },
});

const optionsOf = ({ options }: { readonly options: readonly OptionUse[] }): readonly OptionUse[] => options;

/** An error where every version that could be meant refuses it; else a warning about those that do. */
function refusalOf({ removed }: KeywordFact | OptionFact, versions: readonly string[]) {
  if (removed === undefined || !versions.some((version) => reaches(version, removed))) return undefined;
  const always = versions.every((version) => reaches(version, removed));
  return { removed, always, severity: always ? 'error' : 'warning' } as const;
}

/** Safe where HAProxy refuses the line anyway: nothing that works today changes. */
function renameOrDrop(
  statement: Statement,
  { rename, drop }: KeywordFact,
  safe: boolean,
  text: string,
): Fix | undefined {
  if (rename) {
    return { title: `Write ${rename}`, safe, edits: [{ range: statement.keywordRange, text: rename }] };
  }
  return drop && !statement.comment
    ? { title: 'Remove the line', safe, edits: [lineRemoval(statement, text)] }
    : undefined;
}

function lineRemoval({ range: { start, end } }: Statement, text: string): TextEdit {
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { range: { start, end: end + lineEnd }, text: '' };
}
