// What a format gets and gives.

import type { Engine } from '../../engine.ts';
import type { CheckReport } from '../report.ts';

export interface FormatContext {
  readonly engine: Engine;
  readonly colour: boolean;
  /** Columns of the terminal; `undefined` for a file or a pipe. */
  readonly width: number | undefined;
  /** Findings only. */
  readonly quiet: boolean;
  /** Also how often each rule found something. */
  readonly statistics: boolean;
}

/** Gives the text in pieces, so that a report about thousands of files is never in memory as a whole. */
export type Format = (report: CheckReport, context: FormatContext) => Iterable<string>;
