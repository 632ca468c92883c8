// The records of the catalogue: what is known of each section, keyword, option, action and sample. How they are
// looked up is vocabulary.ts.

import type { Need } from './grammar/availability.ts';
import type { Versioned } from './versions.ts';

/** What all records with a name share. */
export interface Fact extends Versioned {
  readonly name: string;
  /** One sentence for people. */
  readonly summary?: string;
  /** Argument shapes; none for a word that stands alone. */
  readonly args?: readonly string[];
}

/** Where a time stands among the arguments, and what a bare number means there. */
export interface TimePlace {
  /** Index of the argument. */
  readonly at?: number;
  /** The word in front of it. */
  readonly after?: string;
  readonly unit: 'ms' | 's';
}

export interface SectionFact extends Fact {
  readonly naming: 'none' | 'optional' | 'required';
  /** `spoe`: only in files of the SPOE filter. */
  readonly file?: 'spoe';
  /** Chapter of the newest manual; none for what the manual passes over. */
  readonly chapter?: string;
}

export interface KeywordFact extends Fact {
  readonly sections: readonly string[];
  /** Sections where HAProxy accepts the line with a warning and ignores it. */
  readonly ignoredIn?: readonly string[];
  /** Sections where HAProxy accepts the line in silence although the manual does not list them. */
  readonly silentIn?: readonly string[];
  readonly namedDefaultsOnly?: boolean;
  readonly replacement?: string;
  /** The same under a newer name. */
  readonly rename?: string;
  /** The line can simply go. */
  readonly drop?: boolean;
  readonly no?: boolean;
  readonly default?: boolean;
  /** A second occurrence replaces the first. */
  readonly once?: boolean;
  readonly modes?: readonly string[];
  readonly times?: readonly TimePlace[];
  /** Build option that it needs. */
  readonly build?: string;
  readonly experimental?: boolean;
  readonly anchor?: string;
  /** The last manual that describes it, where the newest does not. */
  readonly manual?: string;
}

/** An option of bind or server lines. */
export interface OptionFact extends Fact {
  /** Number of values. */
  readonly takes?: number;
  readonly inDefaultServer?: boolean;
  readonly ssl?: boolean;
  readonly times?: readonly TimePlace[];
  readonly experimental?: boolean;
  readonly anchor?: string;
}

export interface ActionFact extends Fact {
  readonly ruleset: string;
  /** Ends the evaluation of the ruleset. */
  readonly final?: boolean;
  readonly anchor?: string;
}

/** A sample fetch or a converter. */
export interface SampleFact extends Fact {
  /** Type of what goes in, for converters. */
  readonly in?: string;
  readonly out?: string;
  /** Types of the arguments, such as `string[,integer]`; none where it is not known. */
  readonly takes?: string;
  /** Type that goes in, for converters, and type that comes out, as the program names them. */
  readonly reads?: string;
  readonly gives?: string;
  /** What a fetch reads, where that is not always at hand. */
  readonly needs?: Need;
  readonly anchor?: string;
}

/** A name that ACLs have for a fetch with a way to compare: `path_beg`. */
export interface CriterionFact extends Versioned {
  readonly name: string;
  readonly fetch: string;
  readonly match?: string;
}

/** An ACL that is there without being declared. */
export interface PredefinedAcl extends Versioned {
  readonly name: string;
  readonly test: string;
}

/** A question that `.if` can ask. */
export interface PredicateFact extends Versioned {
  readonly name: string;
  /** Number of arguments. */
  readonly takes: number;
}

/** A variable of log formats, such as `ci`. */
export interface LogVariable extends Versioned {
  readonly name: string;
  /** What it stands for, in the words of the manual's table. */
  readonly field?: string;
  readonly mode?: string;
}

/** One of the words that a keyword or option takes. */
export interface ValueFact extends Fact {
  /** `mode`, `bind.verify`, `server.observe`. */
  readonly of: string;
}
