// The fix that a hint declares, made for one finding in the syntax of its file. Finding it: hints.ts.

import type { Fix } from '../core/finding.ts';
import type { HintFix } from '../core/hint.ts';
import type { Term, TermGroup } from '../core/terms.ts';
import { joinEdits, type TextEdit } from '../core/text.ts';
import { selectTerms } from './term-selectors.ts';

/** Shape: `term` is the one that was reported, `group` where it stands or is missing, `groups` all of the file. */
export function fixOf(
  fix: HintFix,
  term: Term | undefined,
  group: TermGroup,
  groups: readonly TermGroup[],
): Fix | undefined {
  const edits = editsOf(fix, term, group, groups);
  return edits && edits.length > 0 ? { title: titleOf(fix, term), safe: fix.safe, edits } : undefined;
}

function editsOf(
  fix: HintFix,
  term: Term | undefined,
  group: TermGroup,
  groups: readonly TermGroup[],
): readonly TextEdit[] | undefined {
  if (fix.kind === 'set') return groupFor(fix.term, group, groups)?.set(fix.term, fix.value);
  if (fix.kind === 'remove') return removal(fix.term, term, group, groups);
  if (!term) return undefined;
  return group.replace ? group.replace(term, fix.value) : group.set(term.key, fix.value);
}

/** The group of the finding, else the only one in the file where the term may stand. */
function groupFor(key: string, group: TermGroup, groups: readonly TermGroup[]): TermGroup | undefined {
  const { mayStandIn } = selectTerms([key]);
  if (mayStandIn(group)) return group;
  const others = groups.filter(mayStandIn);
  return others.length === 1 ? others[0] : undefined;
}

/** The reported term alone where it is one of those to remove, else all of them. */
function removal(
  name: string,
  term: Term | undefined,
  group: TermGroup,
  groups: readonly TermGroup[],
): readonly TextEdit[] | undefined {
  const from = groupFor(name, group, groups);
  const all = from ? selectTerms([name]).of(from) : [];
  const gone = term && all.includes(term) ? [term] : all;
  const edits = gone.map((each) => from?.remove(each));
  return edits.every((edit) => edit !== undefined) ? joinEdits(edits.flat()) : undefined;
}

function titleOf(fix: HintFix, term: Term | undefined): string {
  if (fix.kind === 'set') return `Set ${fix.term} to ${fix.value}`;
  return fix.kind === 'remove'
    ? `Remove ${fix.term.includes('*') ? (term?.key ?? fix.term) : fix.term}`
    : `Set ${term?.key ?? ''} to ${fix.value}`;
}
