// Lines that go on: which physical lines of scripts and property files are one to their reader.

import type { Range } from '../../core/text.ts';
import type { Carrier } from './carrier.ts';
import type { JvmModel } from './model.ts';

/** In these, a line that ends in a backslash goes on; in files of options it does not. */
const CONTINUED: ReadonlySet<Carrier | undefined> = new Set<Carrier>(['properties', 'shell']);

/** Lines that are spread over several, in order. */
export function statements({ carrier, source }: JvmModel): Range[] {
  if (!CONTINUED.has(carrier)) return [];
  const found: Range[] = [];
  for (let first = 0, line = 0; line < source.lineCount; line++) {
    const where = source.line(line);
    if (goesOn(source.slice(where))) continue;
    if (line > first) found.push({ start: source.lineStart(first), end: where.end });
    first = line + 1;
  }
  return found;
}

const goesOn = (line: string): boolean => (/\\*$/.exec(line)?.[0].length ?? 0) % 2 === 1;
