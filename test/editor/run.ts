// What every way to run the suites has in common: the order, and the answer.
// The ways themselves are run-served.ts and run-desktop.ts.
import type { SuiteResult } from './run-suites.ts';

export interface Run {
  readonly kind: 'node' | 'web';
  /** The unpacked extension; its build has happened before. */
  readonly extension: string;
  /** A copy of the examples that the suites may change. */
  readonly workspace: string;
  /** A folder whose `index.cjs` exports `run`. */
  readonly tests: string;
  readonly limitMs: number;
  readonly verbose: boolean;
}

/** Runs the suites in one editor. Rejects, with evidence kept, when they did not come to a result. */
export type RunSuites = (run: Run) => Promise<SuiteResult>;

/** Rejects after the limit; a hung editor must not hang the machine that waits for it. */
export async function withinRunLimit<T>(limitMs: number, work: Promise<T>): Promise<T> {
  const waiting = AbortSignal.timeout(limitMs);
  const limit = new Promise<never>((_, reject) => {
    waiting.addEventListener('abort', () =>
      reject(new Error(`The suites did not end within ${Math.round(limitMs / 1000)} s.`)),
    );
  });
  return Promise.race([work, limit]);
}
