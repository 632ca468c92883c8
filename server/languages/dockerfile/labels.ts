// The labels of a file, and what a team's schema says of them.

import { kindByName } from '../../core/options.ts';
import type { DockerfileModel, Pair } from './model.ts';

export const LABEL_KINDS = ['text', 'url', 'semver', 'hash', 'rfc3339', 'spdx', 'email'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** The option that rules on labels share. */
export const labelSchema = kindByName<LabelKind>(
  'The labels that images have to bear, each with the kind of its value.',
  LABEL_KINDS,
);

export function* labelsOf({ instructions }: DockerfileModel): Generator<Pair> {
  for (const instruction of instructions) {
    if (instruction.kind === 'label') yield* instruction.pairs;
  }
}
