// The files around the one that is read: for features that look across files, never for a single file's rules.

/** A file near the one that is read. */
export interface Neighbour {
  /** As the door names it, with `/` separators. */
  readonly path: string;
  /** Its text; `undefined` where it cannot be read. Read on demand. */
  readonly text: () => string | undefined;
}

export interface Surroundings {
  /**
   * The known files whose path matches one of the globs, ordered by path.
   * Globs are relative to the folder of the file and may begin with `../`.
   */
  readonly find: (globs: readonly string[]) => readonly Neighbour[];
}

/** Where a door knows of no other file: standard input, an unsaved document. */
export const NOTHING_AROUND: Surroundings = { find: () => [] };
