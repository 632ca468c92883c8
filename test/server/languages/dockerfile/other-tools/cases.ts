// Cases that other tools decide in the same way: by the names of their checks, what is found and what is not.

import { describe, expect, test } from 'vitest';
import { analyse, type Circumstances, engine } from '../../../../harness/findings.ts';

export interface Cases {
  readonly found: readonly string[];
  readonly quiet: readonly string[];
  readonly circumstances?: Circumstances;
}

/** One check of another tool; each text is a Dockerfile. */
export function decides(alias: string, { found, quiet, circumstances = {} }: Cases): void {
  describe(alias, () => {
    test.each(found)('finds %j', (text) => {
      expect(findingsOf(alias, text, circumstances)).not.toEqual([]);
    });
    test.each(quiet)('is quiet on %j', (text) => {
      expect(findingsOf(alias, text, circumstances)).toEqual([]);
    });
  });
}

const rulesNamed = (alias: string) => engine().rules.filter(({ aliases = [] }) => aliases.includes(alias));

const findingsOf = (alias: string, text: string, circumstances: Circumstances) =>
  rulesNamed(alias).flatMap(({ id, aliases }) =>
    analyse('Dockerfile', text, {}, id, circumstances)
      .findings.filter((finding) => finding.rule === id && (finding.aliases ?? aliases ?? []).includes(alias))
      .map(({ message }) => message),
  );
