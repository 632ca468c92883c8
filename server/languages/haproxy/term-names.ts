// The names of terms, for whoever writes notes about them.

import type { TermNames } from '../../core/terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shape: described as `timeout client`, asked for as `defaults.timeout client`; both have `bind.alpn`. */
export function termNames(vocabulary: Vocabulary): TermNames {
  const options = [
    ...vocabulary.bindOptions.map(({ name }) => `bind.${name}`),
    ...vocabulary.serverOptions.map(({ name }) => `server.${name}`),
  ];
  const keywords = vocabulary.sections.flatMap((section) =>
    vocabulary.keywordsIn(section.name).map(({ name }) => ({ name, asked: `${section.name}.${name}` })),
  );
  const samples = [...vocabulary.sampleFetches(), ...vocabulary.converters()];
  return {
    described: [
      ...new Set([
        ...keywords.map(({ name }) => name),
        ...options,
        ...[...vocabulary.sections, ...samples].map(({ name }) => name),
      ]),
    ],
    asked: [...new Set([...keywords.map(({ asked }) => asked), ...options])],
    // A bind or server line has an address in front of its options.
    madeUp: /^(?:bind|server)\.address$/,
  };
}
