// What there is to say of all files of a run together: it is kept, while the reports of single files are not.

import { SEVERITIES, type Severity } from '../core/finding.ts';
import { nowMs } from './clock.ts';
import type { FileReport } from './report.ts';
import type { Trouble } from './trouble.ts';

/** How often a rule found something. */
export interface RuleCount {
  readonly rule: string;
  readonly count: number;
  /** Findings that `--fix` would remove. */
  readonly fixable: number;
}

export interface Totals {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly severities: Readonly<Record<Severity, number>>;
  /** The most frequent first, then by name. */
  readonly rules: readonly RuleCount[];
  /** Findings that comments suppress. */
  readonly suppressed: number;
  /** Findings that the baseline holds back. */
  readonly known: number;
  /** Files that were left out, and why. */
  readonly skipped: readonly Trouble[];
  /** Paths that could not be read or written; they make the exit code 2. */
  readonly troubles: readonly Trouble[];
  /** What is odd about configurations, and stops nothing. */
  readonly doubts: readonly Trouble[];
  /** Paths of files that fixes have changed. */
  readonly fixed: readonly string[];
  readonly durationMs: number;
}

export class Tally implements Totals {
  files = 0;
  filesWithFindings = 0;
  suppressed = 0;
  known = 0;
  readonly severities = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<
    Severity,
    number
  >;
  readonly skipped: Trouble[] = [];
  readonly troubles: Trouble[] = [];
  readonly doubts: Trouble[] = [];
  readonly fixed: string[] = [];
  readonly #rules = new Map<string, RuleCount>();
  readonly #started = nowMs();

  add({ findings, suppressed, known }: FileReport): void {
    this.files++;
    this.suppressed += suppressed.length;
    this.known += known;
    if (findings.length > 0) this.filesWithFindings++;
    for (const { rule, severity, fixes } of findings) {
      this.severities[severity]++;
      const { count, fixable } = this.#rules.get(rule) ?? { count: 0, fixable: 0 };
      const safe = fixes.some((fix) => fix.safe) ? 1 : 0;
      this.#rules.set(rule, { rule, count: count + 1, fixable: fixable + safe });
    }
  }

  get rules(): readonly RuleCount[] {
    return [...this.#rules.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  }

  get durationMs(): number {
    return Math.round(nowMs() - this.#started);
  }
}
