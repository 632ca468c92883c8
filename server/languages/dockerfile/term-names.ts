// The names of terms, for whoever writes notes about them.

import type { TermNames } from '../../core/terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shape: `ENV`, `COPY.--from`, `ARG.TARGETARCH`; parser directives are described and never asked for. */
export function termNames({ instructions, directives, arguments: predefined }: Vocabulary): TermNames {
  const asked = [...instructions.values()].flatMap(({ name, flags = [] }) => [
    name,
    ...flags.map((flag) => `${name}.${flag.name}`),
  ]);
  const args = [...predefined.keys()].map((name) => `ARG.${name}`);
  return {
    described: [...asked, ...args, ...directives.keys()],
    asked: [...asked, ...args],
    madeUp: /^(?:ARG|ENV|LABEL)\../,
  };
}
