// Keeps a long check small. V8 looks for waste late, and later still where other programs keep its threads waiting.

import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So much may be added to what is in use before the waste is taken out: a run over thousands of files stays below 200 MB. */
const WASTE_BYTES = 48_000_000;

/** To be called between two files, of which the first leaves nothing behind. */
export function createSweeper(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  let limit = WASTE_BYTES;
  return () => {
    if (getHeapStatistics().used_heap_size < limit) return;
    collect();
    limit = getHeapStatistics().used_heap_size + WASTE_BYTES;
  };
}
