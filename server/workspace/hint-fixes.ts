// The fix that a hint declares, made for one finding in the syntax of its file. Finding it: hints.ts.

import type { Fix } from '../core/finding.ts';
import type { HintFix } from '../core/hint.ts';
import type { Term, TermGroup } from '../core/terms.ts';
import { joinEdits, type TextEdit } from '../core/text.ts';
import { selectTerms, type TermSelector } from './term-selectors.ts';

/** Finds the groups of the file that may hold the terms of a selector. */
type GroupsFor = (selector: TermSelector) => readonly TermGroup[];

/** Shape: `term` is the one that was reported, `group` where it stands or is missing, `groupsFor` those of the file. */
export function fixOf(
  fix: HintFix,
  term: Term | undefined,
  group: TermGroup,
  groupsFor: GroupsFor,
): Fix | undefined {
  const edits = editsOf(fix, term, group, groupsFor);
  return edits && edits.length > 0 ? { title: titleOf(fix, term), safe: fix.safe, edits } : undefined;
}

function editsOf(
  fix: HintFix,
  term: Term | undefined,
  group: TermGroup,
  groupsFor: GroupsFor,
): readonly TextEdit[] | undefined {
  if (fix.kind === 'set') return groupFor(fix.term, group, groupsFor)?.set(fix.term, fix.value);
  if (fix.kind === 'remove') return removal(fix.term, term, group, groupsFor);
  if (!term) return undefined;
  return group.replace ? group.replace(term, fix.value) : group.set(term.key, fix.value);
}

/** The group of the finding, else the only one in the file where the term may stand. */
function groupFor(key: string, group: TermGroup, groupsFor: GroupsFor): TermGroup | undefined {
  const selector = selectTerms([key]);
  if (selector.mayStandIn(group.prefix)) return group;
  const others = groupsFor(selector);
  return others.length === 1 ? others[0] : undefined;
}

/** The reported term alone where it is one of those to remove, else all of this name; a star means the former only. */
function removal(
  name: string,
  term: Term | undefined,
  group: TermGroup,
  groupsFor: GroupsFor,
): readonly TextEdit[] | undefined {
  const from = groupFor(name, group, groupsFor);
  const all = from ? selectTerms([name]).of(from) : [];
  const gone = term && all.includes(term) ? [term] : name.includes('*') ? [] : all;
  const edits = gone.map((each) => from?.remove(each));
  return edits.every((edit) => edit !== undefined) ? joinEdits(edits.flat()) : undefined;
}

function titleOf(fix: HintFix, term: Term | undefined): string {
  if (fix.kind === 'set') return `Set ${fix.term} to ${fix.value}`;
  return fix.kind === 'remove'
    ? `Remove ${fix.term.includes('*') ? (term?.key ?? fix.term) : fix.term}`
    : `Set ${term?.key ?? ''} to ${fix.value}`;
}
