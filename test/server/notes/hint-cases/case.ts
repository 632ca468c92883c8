// One example of a declared hint: where it speaks, the closest text where it does not, and what its fix writes.

export interface HintCase {
  readonly path: string;
  /** With ⟦ ⟧ around what is reported. */
  readonly found: string;
  /** The closest text that is fine. */
  readonly quiet: string;
  /** Text after the fix, where there is one. */
  readonly fixed?: string;
}

export type HintCases = Readonly<Record<string, HintCase>>;

/** Makes examples for files of one name, from the lines that matter. */
export const casesFor =
  (path: string, whole: (lines: string) => string) =>
  (found: string, quiet: string, fixed?: string): HintCase => ({
    path,
    found: whole(found),
    quiet: whole(quiet),
    ...(fixed === undefined ? {} : { fixed: whole(fixed) }),
  });
