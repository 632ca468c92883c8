// How often each rule found something in a run.

import type { CheckReport } from './report.ts';

export interface RuleCount {
  readonly rule: string;
  readonly count: number;
  /** Findings that `--fix` would remove. */
  readonly fixable: number;
}

/** The most frequent first, then by name. */
export function countRules({ files }: CheckReport): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, fixes } of files.flatMap(({ findings }) => findings)) {
    const { count, fixable } = counts.get(rule) ?? { count: 0, fixable: 0 };
    const safe = fixes.some((fix) => fix.safe) ? 1 : 0;
    counts.set(rule, { rule, count: count + 1, fixable: fixable + safe });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
