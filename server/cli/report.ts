// What a check brings to light in one file, for any output format.

import type { Finding } from '../core/finding.ts';
import type { Target } from '../core/target.ts';
import type { SourceText } from '../core/text.ts';
import type { Analysis } from '../engine.ts';

/** A file that was looked at. */
export interface FileReport {
  /** As given, with `/` between its parts. */
  readonly path: string;
  /** The same as an absolute path. */
  readonly absolute: string;
  /** Id of its language. */
  readonly language: string;
  readonly source: SourceText;
  readonly targets: readonly Target[];
  /** Sorted by position; without those that are suppressed or in the baseline. */
  readonly findings: readonly Finding[];
  /** Findings that comments suppress. */
  readonly suppressed: Analysis['suppressed'];
  /** How many findings the baseline holds back. */
  readonly known: number;
}
