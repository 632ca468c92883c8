// What a format gets and gives.

import type { Severity } from '../../core/finding.ts';
import type { Engine } from '../../engine.ts';
import type { FileReport } from '../report.ts';
import type { Totals } from '../tally.ts';

export interface FormatContext {
  readonly engine: Engine;
  readonly colour: boolean;
  /** Columns of the terminal; `undefined` for a file or a pipe. */
  readonly width: number | undefined;
  /** Findings only. */
  readonly quiet: boolean;
  /** Also how often each rule found something. */
  readonly statistics: boolean;
  /** Least severity that makes a run fail. */
  readonly failOn: Severity;
  readonly cwd: string;
  /** Folder that other programs take relative paths from: the repository, or else the working directory. */
  readonly root: string;
  /** Version of this program. */
  readonly version: string;
}

/** A check under way. A file's report is let go of before the next one is made, however many there are. */
export interface Run {
  /** To be walked once. */
  readonly files: AsyncIterable<FileReport>;
  /** Complete when `files` is at its end. */
  readonly totals: Totals;
}

/** Gives the text in pieces while the files are checked, so that neither report nor findings are ever in memory as a whole. */
export type Format = (run: Run, context: FormatContext) => AsyncIterable<string>;
