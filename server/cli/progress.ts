// A bar on standard error for runs that take long, shown only to a person who watches.

import { nowMs } from './clock.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** So many are done; draws at most a few times a second. */
  readonly step: (done: number) => void;
  /** Takes the bar away, so that something else can be written in its place. */
  readonly hide: () => void;
}

export const NO_PROGRESS: Progress = { step: () => undefined, hide: () => undefined };

const FIRST_MS = 1000;
const EVERY_MS = 100;
const CELLS = 30;
const CLEAR = '\r\u001B[K';

/** `now` counts milliseconds. */
export function createProgress(terminal: Terminal, total: number, now: () => number = nowMs): Progress {
  let next = now() + FIRST_MS;
  let drawn = false;
  return {
    step(done) {
      if (!terminal.watched || now() < next) return;
      next = now() + EVERY_MS;
      drawn = true;
      terminal.draw(CLEAR + bar(done, total));
    },
    hide() {
      if (drawn) terminal.draw(CLEAR);
      drawn = false;
    },
  };
}

function bar(done: number, total: number): string {
  const filled = Math.floor((done / Math.max(total, 1)) * CELLS);
  return `[${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}] ${done} of ${total} files`;
}
