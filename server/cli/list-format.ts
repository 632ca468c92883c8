// The `--format` of the commands that list what we know.

import type { Arguments, Options } from './arguments.ts';

const FORMATS = ['text', 'json'] as const;

export const FORMAT = {
  format: { value: FORMATS.join('|'), help: 'how to write it; text by default' },
} as const satisfies Options;

export const formatGiven = (given: Arguments<'format'>): (typeof FORMATS)[number] =>
  given.oneOf('format', FORMATS) ?? 'text';
