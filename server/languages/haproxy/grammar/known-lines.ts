// What lines without a fault say, by their text: a large configuration repeats its lines, and what a line says by
// itself does not depend on where it stands.

import { oncePer } from '../../../core/once.ts';
import type { Range } from '../../../core/text.ts';
import type { NameReference } from './fault.ts';

/** What a line says by itself. Ranges count from where the line starts. */
export interface LineNames {
  readonly references: readonly NameReference[];
  /** Stands for the table that the line means without naming it, which is the one of its proxy. */
  readonly ownTable: Range | undefined;
}

/** The faultless lines of the sections of a kind, by their text from end to end. */
export type KnownLines = (kind: string) => Map<string, LineNames>;

/** For one vocabulary and one choice of versions. */
export const createKnownLines = (): KnownLines => oncePer(() => new Map<string, LineNames>());
