// Timing for the benchmark: medians over repeated runs, so that one hiccup decides nothing.

import { spawnSync } from 'node:child_process';

/** Median duration in milliseconds of `work` over `runs` runs, after a few that warm up. */
export function medianMs(runs: number, work: (run: number) => void): number {
  for (let run = 0; run < WARM_UP; run++) work(run);
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(WARM_UP + run);
    return performance.now() - start;
  });
  return median(times);
}

const WARM_UP = 5;

/** Median duration in milliseconds of a whole process; `undefined` where the program is not installed. */
export function processMs(runs: number, program: string, args: readonly string[]): number | undefined {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const { error } = spawnSync(program, args, { stdio: 'ignore' });
    if (error) return undefined;
    times.push(performance.now() - start);
  }
  return median(times);
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
