// Types and defaults of flags in words for people. Which flag has which is in the catalogue.

import { spellSize } from './spell-size.ts';

const TYPES: Readonly<Record<string, string>> = {
  bool: 'true or false',
  ccstr: 'text',
  ccstrlist: 'list of texts',
  double: 'number',
  size_t: 'size in bytes',
};

/** The JVM has half a dozen names for whole numbers; they differ in range alone. */
export const typeInWords = (type: string): string => TYPES[type] ?? 'whole number';

const PAGE_BYTES = 64 * 1024;

/** A default that can only be an amount of memory, such as `48 MiB`; `undefined` for any other. */
export function memoryInWords(value: string): string | undefined {
  const bytes = /^\d+$/.test(value) ? Number(value) : 0;
  const isRound = bytes >= 16 * PAGE_BYTES && Number.isSafeInteger(bytes) && bytes % PAGE_BYTES === 0;
  return isRound ? spellSize(value) : undefined;
}
