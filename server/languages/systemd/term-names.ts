// The names of terms, for whoever writes notes about them.

import type { TermNames } from '../../core/terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shape: `Service.Restart`; sections are described too. */
export function termNames(vocabulary: Vocabulary): TermNames {
  const sections = vocabulary.sections.map(({ name }) => name);
  const asked = sections.flatMap((section) =>
    vocabulary.namesIn(section).map((name) => `${section}.${name}`),
  );
  return { described: [...asked, ...sections], asked, madeUp: /(?:^|\.)X-/ };
}
