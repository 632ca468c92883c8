// Sizes for people: 1536 MiB instead of 1610612736.

import { sizeInBytes } from './size.ts';

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A size in the largest unit that needs at most two decimals; `undefined` below one KiB and for what is no size. */
export function spellSize(text: string): string | undefined {
  const bytes = sizeInBytes(text);
  return bytes === undefined ? undefined : spellBytes(bytes);
}

/** The same for a number of bytes. */
export function spellBytes(bytes: number): string | undefined {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length);
  const unit = UNITS[power - 1];
  return unit && `${Number((bytes / 1024 ** power).toFixed(2))} ${unit}`;
}
