// Remarks behind values whose meaning is not written: bytes without a unit, shares of a known memory limit.

import type { Inlay } from '../../core/features.ts';
import { overlaps, type Range } from '../../core/text.ts';
import { measure } from './measure.ts';
import type { JvmModel, JvmOption, JvmProcess } from './model.ts';
import { spellBytes } from './spell-size.ts';
import type { Vocabulary } from './vocabulary.ts';

export const inlays = ({ processes, vocabulary }: JvmModel, where: Range): Inlay[] =>
  processes.flatMap((process) =>
    process.sources.flatMap(({ options }) =>
      options
        .filter(({ range }) => overlaps(range, where))
        .flatMap((option) => {
          const text = shareOf(option, process) ?? sizeOf(option, vocabulary);
          return text === undefined ? [] : [{ offset: option.range.end, text: `= ${text}` }];
        }),
    ),
  );

/** A number without a unit that means bytes, or kilobytes. */
function sizeOf({ term, value, valueKnown }: JvmOption, vocabulary: Vocabulary): string | undefined {
  if (value === undefined || !valueKnown || !/^(?:0x[0-9a-f]+|\d+)$/i.test(value)) return undefined;
  const quantity = measure(term, value, vocabulary);
  return quantity?.dimension === 'bytes' ? spellBytes(quantity.amount) : undefined;
}

function shareOf({ term, value, valueKnown }: JvmOption, { memoryLimit }: JvmProcess): string | undefined {
  if (!memoryLimit || !valueKnown || !/^(?:Max|Min|Initial)RAMPercentage$/.test(term)) return undefined;
  const bytes = (memoryLimit.bytes * Number(value)) / 100;
  return Number.isFinite(bytes) ? spellBytes(bytes) : undefined;
}
