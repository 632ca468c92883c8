// Decides which language a file is, by its name and its content; takes over nothing that is not ours.

import type { Language } from '../core/language.ts';
import { matchAny } from './globs.ts';

export interface FileName {
  /** Path with `/` separators. */
  readonly path: string;
  /** The id that the editor gives the document. */
  readonly languageId?: string;
}

/** Names the language of a file, or nothing. */
export type Detector = (file: FileName, text: string) => Language | undefined;

export function createDetector(languages: readonly Language[]): Detector {
  const candidates = languages.map((language) => ({
    language,
    certain: matchAny(language.detection.certain),
    possible: matchAny(language.detection.possible),
  }));
  return ({ path, languageId }, text) => {
    const byId = languages.find(
      ({ detection }) => languageId !== undefined && detection.languageIds.includes(languageId),
    );
    const found = candidates.find(({ language, certain, possible }) => {
      const { witness, denies } = language.detection;
      return certain(path) ? !denies(text, path) : possible(path) && witness(text, path);
    });
    if (found) return found.language;
    return byId && !byId.detection.denies(text, path) ? byId : undefined;
  };
}

/** Tells by its path alone whether a file can be one of ours, so that others need not be read. */
export const createNameFilter = (languages: readonly Language[]): ((path: string) => boolean) =>
  matchAny(languages.flatMap(({ detection }) => [...detection.certain, ...detection.possible]));

/** Tells whether a file says something of files of ours without being one. */
export const createBesideFilter = (languages: readonly Language[]): ((path: string) => boolean) =>
  matchAny(languages.flatMap(({ detection: { beside = [] } }) => beside));
