/** ENV or ARG holds a credential. Source: Dockerfile reference, "ARG"; Docker's documentation of build secrets. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel, Expandable, Pair, PairsInstruction } from '../model.ts';
import { mayBeSecret, promisesSecret } from '../secret-names.ts';
import { instructionsOfKind } from '../walk.ts';

interface Found {
  readonly name: string;
  readonly keyword: string;
  readonly given: boolean;
}

export const secretInEnvironment = each({
  id: 'dockerfile/secret-in-environment',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3064', 'SecretsUsedInArgOrEnv'],
  says: ({ name, keyword, given }: Found) =>
    given
      ? `${keyword} ${name} writes a secret into the image, where everybody who can pull it reads it.`
      : `A value given for ARG ${name} stays in the image history; mount it with RUN --mount=type=secret instead.`,
  nodes: pairsOf,
  check: ({ instruction, pair }, report) => {
    if (!promisesSecret(pair.name)) return;
    const { name, nameRange, value } = pair;
    const given = value !== undefined;
    if (given ? !literal(value).some(mayBeSecret) : instruction.kind !== 'arg') return;
    report(
      nameRange,
      { name, keyword: instruction.keyword, given },
      given ? {} : { severity: 'information' },
    );
  },
});

function* pairsOf(
  model: DockerfileModel,
): Generator<{ readonly instruction: PairsInstruction; readonly pair: Pair }> {
  for (const instruction of instructionsOfKind(model, 'env', 'arg')) {
    for (const pair of instruction.pairs) yield { instruction, pair };
  }
}

/** Texts that stand in the file: the whole value, or the default of the one variable that it reads. */
function literal({ value, references }: Expandable): readonly string[] {
  if (value.pieces.every(({ opaque }) => !opaque)) return [value.text];
  const [only, ...others] = references;
  const whole = only && only.at.start === 0 && only.at.end === value.text.length && others.length === 0;
  const isDefault = only?.operator === ':-' || only?.operator === '-';
  return whole && isDefault && only.operand ? literal(only.operand) : [];
}
