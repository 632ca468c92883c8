// What a file says, term by term, in words that declared hints can ask about, for every language alike.

import type { MappedText } from './mapped-text.ts';
import type { Range, TextEdit } from './text.ts';

/** The value of a term. */
export interface TermValue {
  /** Expansions and templates are opaque pieces of it. */
  readonly text: MappedText;
  /** Where it is reported: itself with its quotes, or the head of the section that takes it over from another. */
  readonly range: Range;
}

/** One occurrence of a term. */
export interface Term {
  /** `PerfDisableSharedMem`, `ENV.JAVA_OPTS`, `Service.Restart`, `bind.alpn`. */
  readonly key: string;
  readonly range: Range;
  readonly value?: TermValue | undefined;
}

/** Terms that stand together and can be missing together: a process, a stage, a section, a `bind` line. */
export interface TermGroup {
  /** What the keys of this group begin with; empty where any key may stand here. */
  readonly prefix: string;
  /** Where a missing term is reported. */
  readonly anchor: Range;
  readonly terms: readonly Term[];
  /** False where more may be said elsewhere: a drop-in, a template, an expansion. Nothing is missing then. */
  readonly closed: boolean;
  /** Adds the term or gives it this value, in the file's own syntax. */
  readonly set: (key: string, value: string) => readonly TextEdit[] | undefined;
  /** Gives this occurrence another value. Absent where `set` does that already: where a key has one value. */
  readonly replace?: (term: Term, value: string) => readonly TextEdit[] | undefined;
  readonly remove: (term: Term) => readonly TextEdit[] | undefined;
}

/** A value with its unit resolved, to be compared with others of the same dimension. */
export interface Quantity {
  readonly amount: number;
  readonly dimension: 'bytes' | 'seconds' | 'percent' | 'count';
}

/** Reads the value of a term with the units that this term takes; `undefined` where it is no quantity. */
export type Measure = (key: string, text: string) => Quantity | undefined;

/** What a file says in one language, its own or a guest's. */
export interface Terms {
  readonly language: string;
  /** Collected on first use: most files meet no hint. */
  readonly groups: () => readonly TermGroup[];
  /** False where the file says nothing of a term, in whose name `*` stands for any text. Cheaper than the groups. */
  readonly mentions: (name: string) => boolean;
  readonly measure: Measure;
}

/** The names of a language's terms, out of its catalogue: for whoever writes about them. */
export interface TermNames {
  /** Those that something is known of, as hovers and notes name them. */
  readonly described: readonly string[];
  /** Those that declared hints ask for. */
  readonly asked: readonly string[];
  /** Names of either sort that are in no catalogue, because files make them up: `ENV.JAVA_OPTS`. */
  readonly madeUp: RegExp;
}
