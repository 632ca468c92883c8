// What EXPOSE says in a stage and in those below it. How one word is read: ports.ts.

import { lineage } from './lineage.ts';
import type { Expandable, Stage } from './model.ts';
import { readPort } from './ports.ts';

export interface Exposed {
  readonly word: Expandable;
  readonly from: number;
  readonly to: number;
}

/** Empty where nothing is exposed, and where a word cannot be known. */
export function exposedPorts(stage: Stage): readonly Exposed[] {
  const words = lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .flatMap((instruction) => (instruction.kind === 'expose' ? instruction.words : []));
  const exposed = words.map((word) => ({ word, numbers: readPort(word).numbers }));
  if (exposed.some(({ numbers }) => numbers.length === 0)) return [];
  return exposed.map(({ word, numbers: [from = 0, to = from] }) => ({ word, from, to }));
}

export const isExposed = (exposed: readonly Exposed[], port: number): boolean =>
  exposed.some(({ from, to }) => from <= port && port <= to);
