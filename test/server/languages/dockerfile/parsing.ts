// Parses texts for the tests of this folder, without the engine around it.

import { readCatalogue } from '../../../../build/knowledge.ts';
import { once } from '../../../../server/core/once.ts';
import { NOTHING_AROUND } from '../../../../server/core/surroundings.ts';
import { resolveTarget } from '../../../../server/core/target.ts';
import { type Range, SourceText } from '../../../../server/core/text.ts';
import type { DockerfileModel } from '../../../../server/languages/dockerfile/model.ts';
import { parseDockerfile } from '../../../../server/languages/dockerfile/parse.ts';
import { ReadingStore } from '../../../../server/languages/dockerfile/reading-store.ts';
import { readVocabulary } from '../../../../server/languages/dockerfile/vocabulary.ts';

const vocabulary = once(() => readVocabulary(readCatalogue('dockerfile')));
const subject = { kind: 'dockerfile', label: 'Dockerfile', supported: ['1'], advised: '1' };

export const parse = (
  text: string,
  path = 'Dockerfile',
  around = NOTHING_AROUND,
  store = new ReadingStore(),
): DockerfileModel =>
  parseDockerfile(
    {
      source: new SourceText(text),
      path,
      target: (hints) => resolveTarget(subject, hints, undefined),
      around,
    },
    vocabulary,
    store,
  );

/** Every range in a model, whatever node holds it. */
export function rangesIn(node: unknown, seen = new Set<unknown>()): Range[] {
  if (typeof node !== 'object' || node === null || seen.has(node)) return [];
  seen.add(node);
  const values = Object.entries(node).filter(([key]) => !TEXT_RANGES.has(key));
  const own = isRange(node) ? [node] : [];
  return [...own, ...values.flatMap(([, value]) => rangesIn(value, seen))];
}

/** Ranges within a mapped text, not within the file. */
const TEXT_RANGES = new Set(['at', 'pieces', 'source', 'vocabulary']);

const isRange = (node: object): node is Range =>
  'start' in node && 'end' in node && typeof node.start === 'number' && typeof node.end === 'number';
