// Keeps a long check small. V8 looks for waste late, and later still where other programs keep its threads waiting.

import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { once } from '../core/once.ts';

/** So much may be added to what is in use before the waste is taken out: a run over thousands of files stays below 200 MB. */
const WASTE_BYTES = 32_000_000;

/** To be called between two files of a long run, of which the first leaves nothing behind. */
export function createSweeper(): () => void {
  const collector = once(fetchCollector);
  let limit = WASTE_BYTES;
  return () => {
    const collect = collector();
    if (getHeapStatistics().used_heap_size < limit) return;
    collect();
    limit = getHeapStatistics().used_heap_size + WASTE_BYTES;
  };
}

/** Takes its time, which runs over one file never need. */
function fetchCollector(): () => void {
  // What V8 makes room for in its nursery, it never gives back: 70 MB for what is gone after each file. A single large
  // file is better off with the room.
  setFlagsFromString('--semi-space-growth-factor=1');
  // V8's own collector, which only contexts made from now on can see.
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}
