// ENV and ARG that hold a credential, by their names and values.

import { blocksOf } from './blocks.ts';
import type { DockerfileModel, Expandable, Pair, PairsInstruction } from './model.ts';
import { mayBeSecret, promisesSecret } from './secret-names.ts';

export interface SecretPair {
  readonly instruction: PairsInstruction;
  readonly pair: Pair;
  /** Wrapped by ONBUILD. */
  readonly triggered: boolean;
}

/** Every pair of an ENV or ARG. */
export function* secretPairs(model: DockerfileModel): Generator<SecretPair> {
  for (const outer of blocksOf(model).flatMap(({ instructions }) => instructions)) {
    const instruction = outer.kind === 'onbuild' ? outer.inner : outer;
    if (instruction?.kind !== 'env' && instruction?.kind !== 'arg') continue;
    for (const pair of instruction.pairs) yield { instruction, pair, triggered: instruction !== outer };
  }
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
