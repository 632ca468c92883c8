// Keeps a long check small. V8 looks for waste late, and later still where other programs keep its threads waiting.

import type { getHeapStatistics } from 'node:v8';
import { once } from '../core/once.ts';

/** So much may be added to what is in use before the waste is taken out: a run over thousands of files stays below 200 MB. */
const WASTE_BYTES = 32_000_000;

/** To be called between two files of a long run, of which the first leaves nothing behind. */
export function createSweeper(): () => Promise<void> {
  const broom = once(fetchBroom);
  let limit = WASTE_BYTES;
  return async () => {
    const { heap, collect } = await broom();
    if (heap().used_heap_size < limit) return;
    collect();
    limit = heap().used_heap_size + WASTE_BYTES;
  };
}

interface Broom {
  readonly heap: typeof getHeapStatistics;
  readonly collect: () => void;
}

/** Short runs never need it: these modules of Node take their time to load. */
async function fetchBroom(): Promise<Broom> {
  const [{ getHeapStatistics, setFlagsFromString }, { runInNewContext }] = await Promise.all([
    import('node:v8'),
    import('node:vm'),
  ]);
  // What V8 makes room for in its nursery, it never gives back: 70 MB for what is gone after each file. A single large
  // file is better off with the room.
  setFlagsFromString('--semi-space-growth-factor=1');
  // V8's own collector, which only contexts made from now on can see.
  setFlagsFromString('--expose-gc');
  return { heap: getHeapStatistics, collect: runInNewContext('gc') };
}
