// What lines without a fault say, by their text: a large configuration repeats its lines and the ends of its server
// lines, and what a line says by itself does not depend on where it stands.

import { oncePer } from '../../../core/once.ts';
import type { Range } from '../../../core/text.ts';
import type { NameReference } from './fault.ts';

/** What a line says by itself. Ranges count from where the line starts. */
export interface LineNames {
  readonly references: readonly NameReference[];
  /** Stands for the table that the line means without naming it, which is the one of its proxy. */
  readonly ownTable: Range | undefined;
}

/** What is known of the sections of a kind. */
interface Known {
  /** Faultless lines, by their text from end to end. */
  readonly lines: Map<string, LineNames>;
  /** Options of bind and server lines that are right and name nothing, as `slot-options.ts` spells them. */
  readonly options: Set<string>;
}

export type KnownLines = (kind: string) => Known;

/** For one vocabulary and one choice of versions. */
export const createKnownLines = (): KnownLines =>
  oncePer((): Known => ({ lines: new Map(), options: new Set() }));
