// Takes the findings out that comments suppress, and finds fault with the comments themselves.

import type { Finding } from '../../core/finding.ts';
import { byPosition, type SourceText } from '../../core/text.ts';
import { isGlob, type RuleNames } from '../rule-names.ts';
import { type Faults, faultsOf, type SuppressionNeeds } from './faults.ts';
import { type Commented, readSilences, type Silence } from './silences.ts';

/** A finding that a comment suppresses. */
export interface Suppressed {
  readonly finding: Finding;
  /** What the author of the comment says for it. */
  readonly reason: string | undefined;
}

export interface Heard {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** Shape: findings are sorted by position, before and after. */
export function suppress(
  found: readonly Finding[],
  source: SourceText,
  file: () => Omit<Commented, 'source'>,
  needs: SuppressionNeeds,
): Heard {
  const { silences, comments } = readSilences(source, file);
  if (comments.length === 0) return { findings: found, suppressed: [] };
  const used = new Set<Silence>();
  const suppressed: Suppressed[] = [];
  const findings = found.filter((finding) => {
    const silencing = silences.filter((silence) => isSilent(finding, silence, needs.named));
    for (const silence of silencing) used.add(silence);
    const [first] = silencing;
    if (first) suppressed.push({ finding, reason: reasonOf(silencing) });
    return !first;
  });
  const faults: Faults = { source, comments, silences, used, ...needs };
  const all = [...findings, ...faultsOf(faults)].sort((a, b) => byPosition(a.range, b.range));
  return { findings: all, suppressed };
}

function isSilent(finding: Finding, { area, named, heard }: Silence, stands: RuleNames): boolean {
  const { start } = finding.range;
  if (start < area.start || start > area.end) return false;
  if (named && !isMeant(finding, named.name, stands)) return false;
  return !heard.some(({ name, from }) => start >= from && isMeant(finding, name, stands));
}

/** Another tool's name stands for the cases that this tool would find, where the finding tells. */
function isMeant({ rule, aliases }: Finding, name: string, stands: RuleNames): boolean {
  if (!stands(name).has(rule)) return false;
  const isOurs = name === rule || rule.endsWith(`/${name}`);
  return isOurs || isGlob(name) || aliases === undefined || aliases.includes(name);
}

const reasonOf = (silencing: readonly Silence[]): string | undefined =>
  silencing.find(({ comment }) => comment.reason !== undefined)?.comment.reason;
