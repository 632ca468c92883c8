// What lines without a fault say, by their text: a large configuration repeats its lines, and what a line says by
// itself does not depend on where it stands.

import type { Range } from '../../../core/text.ts';
import type { NameReference } from './fault.ts';

/** What a line says by itself. Ranges count from where the line starts. */
export interface LineNames {
  readonly references: readonly NameReference[];
  /** Stands for the table that the line means without naming it, which is the one of its proxy. */
  readonly ownTable: Range | undefined;
}

/** For one vocabulary and one choice of versions. */
export class KnownLines {
  readonly #kinds = new Map<string, Map<string, LineNames>>();

  /** The faultless lines of the sections of a kind, by their text from end to end. */
  in(kind: string): Map<string, LineNames> {
    const known = this.#kinds.get(kind);
    if (known) return known;
    const fresh = new Map<string, LineNames>();
    this.#kinds.set(kind, fresh);
    return fresh;
  }
}
