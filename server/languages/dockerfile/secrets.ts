// ENV and ARG that hold a credential, by their names and values.

import type { DockerfileModel, Expandable, Instruction, Pair, PairsInstruction } from './model.ts';
import { mayBeSecret, promisesSecret } from './secret-names.ts';
import { directInstructions, instructionsOfKind } from './walk.ts';

export interface SecretPair {
  readonly instruction: PairsInstruction;
  readonly pair: Pair;
  /** Wrapped by ONBUILD. */
  readonly triggered: boolean;
}

/** Every pair of an ENV or ARG. */
export function secretPairs(model: DockerfileModel): SecretPair[] {
  const wrapped = new Set<Instruction | undefined>(
    directInstructions(model, 'onbuild').map(({ inner }) => inner),
  );
  return instructionsOfKind(model, 'env', 'arg').flatMap((instruction) =>
    instruction.pairs.map((pair) => ({ instruction, pair, triggered: wrapped.has(instruction) })),
  );
}

/** Whether the name promises a secret, and the value may keep the promise. */
export function holdsSecret({ instruction, pair }: SecretPair): boolean {
  if (!promisesSecret(pair.name)) return false;
  return pair.value ? literal(pair.value).some(mayBeSecret) : instruction.kind === 'arg';
}

/** Texts that stand in the file: the whole value, or the default of the one variable that it reads. */
function literal({ value, references }: Expandable): readonly string[] {
  if (value.pieces.every(({ opaque }) => !opaque)) return [value.text];
  const [only, ...others] = references;
  const whole = only && only.at.start === 0 && only.at.end === value.text.length && others.length === 0;
  const isDefault = only?.operator === ':-' || only?.operator === '-';
  return whole && isDefault && only.operand ? literal(only.operand) : [];
}
