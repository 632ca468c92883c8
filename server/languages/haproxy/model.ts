// A HAProxy configuration as a whole. Its nodes are in nodes.ts.

import type { Surroundings } from '../../core/surroundings.ts';
import type { Target } from '../../core/target.ts';
import type { SourceText } from '../../core/text.ts';
import type { Line, Lineage, Section } from './nodes.ts';
import type { SectionContent } from './section-store.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a section said to a question. */
export interface Answer<T> {
  readonly content: SectionContent;
  readonly start: number;
  readonly found: readonly T[];
}

/**
 * The sections in their own coordinates: ranges count from where the section starts. A section that has not
 * changed since the last reading is the same object as then, with all that was found in it. For rules.
 */
export interface OwnSections {
  readonly sections: readonly Section[];
  readonly lineages: ReadonlyMap<Section, Lineage>;
  /** The file holds the whole configuration, as far as can be known. */
  readonly whole: boolean;
  /** A template may add lines somewhere. */
  readonly templated: boolean;
  readonly contents: readonly { readonly content: SectionContent; readonly start: number }[];
  readonly contentOf: ReadonlyMap<Section, SectionContent>;
  /**
   * Asks every section a question whose answer depends on nothing but the section and the versions.
   * Shape: only sections with an answer are given, in order; those that have not changed are not asked again. With `about`,
   *        only sections with one of these keywords or options are asked.
   */
  readonly ask: <T>(
    key: string,
    question: (content: SectionContent) => readonly T[],
    about?: readonly string[],
  ) => readonly Answer<T>[];
  /** The sections with a keyword or option, in order. */
  readonly holding: (term: string) => readonly Section[];
  /** Where each section starts in the file. */
  readonly startOf: ReadonlyMap<Section, number>;
}

/** Lines, sections and lineages have ranges of the file and are read when a feature asks for them. */
export interface HaproxyModel {
  readonly source: SourceText;
  readonly own: OwnSections;
  /** All lines in order: with the line ends between them they are the whole file. */
  readonly lines: readonly Line[];
  readonly sections: readonly Section[];
  readonly lineages: ReadonlyMap<Section, Lineage>;
  readonly target: Target;
  /** Other files of the same configuration may stand there. */
  readonly around: Surroundings;
  readonly vocabulary: Vocabulary;
}
