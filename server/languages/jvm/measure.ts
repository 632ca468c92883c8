// Values of options as quantities, with the unit that each option takes. Which options stand where is not known here.

import type { Quantity } from '../../core/terms.ts';
import { sizeInBytes } from './size.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads the value of a term.
 * Units:  bytes for sizes, seconds for times, percent for shares, a count for other numbers.
 * Errors: `undefined` for values that are no numbers.
 */
export function measure(key: string, text: string, vocabulary: Vocabulary): Quantity | undefined {
  if (/^(?:X(?:m[sxn]|ss|oss|maxjitcodesize)|m[sx]|ss|oss)$/.test(key)) return scaled(text, 1, 'bytes');
  const type = vocabulary.flag(key)?.type;
  if (type === undefined || key.startsWith('D')) return plainNumber(text);
  if (type === 'bool' || type === 'ccstr' || type === 'ccstrlist') return undefined;
  return readFlag(key, type, text);
}

/** Sizes that JDKs keep as plain numbers. */
const BYTES = /^(?:MaxDirectMemorySize|MaxRAM|GCLogFileSize|\w*Code(?:Cache|Heap)Size|CodeCacheMinimum\w+)$/;
/** The default unit of these is not the byte. Source: globals.hpp, "in Kbytes". */
const KILOBYTES = /ThreadStackSize$/;
const PERCENT =
  /Percent(?:age)?$|^(?:InitiatingHeapOccupancyPercent|(?:Min|Max)(?:Heap|Metaspace)FreeRatio)$/;
const MILLISECONDS = /Millis$|^(?:G1Periodic|PerfDataSampling|GuaranteedSafepoint)Interval$/;
const SECONDS = /^(?:ZUncommitDelay|ZCollectionInterval(?:Minor|Major)?)$/;

function readFlag(name: string, type: string, text: string): Quantity | undefined {
  if (PERCENT.test(name)) return scaled(text, 1, 'percent');
  if (MILLISECONDS.test(name)) return scaled(text, 1 / 1000, 'seconds');
  if (SECONDS.test(name)) return scaled(text, 1, 'seconds');
  if (KILOBYTES.test(name)) return scaled(text, 1024, 'bytes');
  return scaled(text, 1, type === 'size_t' || BYTES.test(name) ? 'bytes' : 'count');
}

/** HotSpot takes `k`, `m` and `g` behind every whole number. */
function scaled(text: string, factor: number, dimension: Quantity['dimension']): Quantity | undefined {
  const amount = sizeInBytes(text) ?? plainNumber(text)?.amount;
  return amount === undefined ? undefined : { amount: amount * factor, dimension };
}

const plainNumber = (text: string): Quantity | undefined =>
  /^-?\d+(?:\.\d+)?$/.test(text) ? { amount: Number(text), dimension: 'count' } : undefined;
