// What every part of the grammar asks: the vocabulary, the versions in question, where findings go.

import { nearestWord } from '../../../core/nearest.ts';
import type { Versioned } from '../versions.ts';
import { reaches } from '../versions.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Findings } from './fault.ts';

export interface JudgeContext {
  readonly vocabulary: Vocabulary;
  /** Every version that could be meant. */
  readonly versions: readonly string[];
  /** Kind of the section. */
  readonly section: string;
  /** Keyword of the line, where some samples are out of reach. */
  readonly place?: string | undefined;
  readonly findings: Findings;
  /** Options that were right elsewhere; added to. */
  readonly knownOptions?: Set<string> | undefined;
}

/** Whether some version that could be meant takes it: what none takes is an error. */
export const isTaken = (
  { since, removed }: Versioned,
  { versions }: Pick<JudgeContext, 'versions'>,
): boolean =>
  (since === undefined && removed === undefined) ||
  versions.some((version) => (since === undefined || reaches(version, since)) && !reaches(version, removed));

/** What a misspelt word may have been meant to be, among what the versions take. */
export function suggest(
  text: string,
  known: readonly (Versioned & { readonly name: string })[],
  context: JudgeContext,
): string | undefined {
  const names = known.filter((fact) => isTaken(fact, context)).map(({ name }) => name);
  return nearestWord(text, names, text.length < 4 ? 1 : 2);
}
