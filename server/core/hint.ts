// A hint that a note declares: conditions on terms, a message, a fix. Data, never code.

import type { Severity } from './finding.ts';
import type { Range } from './text.ts';

export type ValueTest =
  | { readonly kind: 'matches'; readonly pattern: string }
  | { readonly kind: 'equals'; readonly text: string }
  | { readonly kind: 'above' | 'below'; readonly bound: string };

/** One of the terms is there, or none is, with a value that passes the test where there is one. */
export interface HintCondition {
  readonly expects: 'has' | 'missing';
  /** Names, of which each `*` stands for any text: `Service.ExecStart`, `*.timeout tunnel`. */
  readonly terms: readonly string[];
  readonly test?: ValueTest;
}

export type HintChange =
  | { readonly kind: 'set'; readonly term: string; readonly value: string }
  | { readonly kind: 'remove'; readonly term: string }
  | { readonly kind: 'replace'; readonly value: string };

/** A change, and whether anybody would want it: then it is part of fix-all. */
export type HintFix = HintChange & { readonly safe: boolean };

export interface Hint {
  /** Unique among all notes; the finding's rule is `note/<id>`. */
  readonly id: string;
  readonly note: string;
  readonly language: string;
  /** minimatch glob over the path. */
  readonly files?: string;
  readonly when: readonly HintCondition[];
  readonly report: HintCondition;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: HintFix;
}

/** Rule id of the findings of a hint. */
export const hintRule = (hint: Hint): string => `note/${hint.id}`;

/** Looks for a pattern in a text, from an offset on; the first place that fits it. */
export type FindPattern = (text: string, from: number) => Range | undefined;

/** Makes a search for a pattern in RE2 syntax, bounded in time; the pattern has been checked when its note was read. */
export type CompilePattern = (pattern: string) => FindPattern;
