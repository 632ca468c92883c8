// What a check brings to light, for any output format.

import type { Finding } from '../core/finding.ts';
import type { Target } from '../core/target.ts';
import type { SourceText } from '../core/text.ts';
import type { Trouble } from './files.ts';

/** A file that was looked at. */
export interface FileReport {
  /** As given, with `/` between its parts. */
  readonly path: string;
  /** Id of its language. */
  readonly language: string;
  readonly source: SourceText;
  readonly targets: readonly Target[];
  /** Sorted by position. */
  readonly findings: readonly Finding[];
}

/** A file that was left out, and why. */
export type Skipped = Trouble;

export interface CheckReport {
  readonly files: readonly FileReport[];
  readonly skipped: readonly Skipped[];
  /** Paths that could not be read or written; they make the exit code 2. */
  readonly troubles: readonly Trouble[];
  /** Paths of files that fixes have changed. */
  readonly fixed: readonly string[];
  readonly durationMs: number;
}
