// What a check could not do: a path that nothing can be done with, a fault of a configuration.

import type { Position } from '../core/text.ts';

export interface Trouble {
  readonly path: string;
  readonly reason: string;
  /** Where in the file, counted from 1. */
  readonly at?: Position;
}

/** One line for people: `path:line:column: reason`. */
export const troubleLine = (trouble: Trouble): string => `${troublePlace(trouble)}: ${trouble.reason}`;

export const troublePlace = ({ path, at }: Trouble): string =>
  at ? `${path}:${at.line}:${at.column}` : path;
