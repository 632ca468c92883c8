// What is around the file that is read, other files and the time: for features, never for a single file's rules.

/** A file near the one that is read. */
export interface Neighbour {
  /** As the door names it, with `/` separators. */
  readonly path: string;
  /** Its text; `undefined` where it cannot be read. Read on demand. */
  readonly text: () => string | undefined;
}

/** A time as the clock on the wall shows it. */
export interface LocalTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes that the clock is ahead of UTC. */
  readonly aheadOfUtc: number;
}

export interface Surroundings {
  /**
   * The known files whose path matches one of the globs, ordered by path.
   * Globs are relative to the folder of the file and may begin with `../`.
   */
  readonly find: (globs: readonly string[]) => readonly Neighbour[];
  /** What the clock shows; absent where an answer may not depend on it. */
  readonly now?: () => LocalTime;
}

/** Where a door knows of no other file: standard input, an unsaved document. */
export const NOTHING_AROUND: Surroundings = { find: () => [] };
