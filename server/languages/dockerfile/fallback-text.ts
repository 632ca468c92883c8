// What a word of FROM becomes when nobody sets a build argument. What no default tells is empty, as Docker has it.

import type { DockerfileModel, Expandable } from './model.ts';
import type { Binding, Scope } from './scope.ts';
import { expand, globalScope } from './scope.ts';

/** `undefined` where the platform decides, or where an operator cuts or replaces. */
export function fallbackText(word: Expandable, model: DockerfileModel): string | undefined {
  const scope = new Map(globalScope(model.preamble));
  for (const { name } of allReferences(word)) {
    const known = scope.get(name);
    if (known?.value !== undefined) continue;
    if (model.vocabulary().arguments.has(name) || isComputed(known, model)) return undefined;
    scope.set(name, empty(name, word));
  }
  return expand(word, scope as Scope)?.text;
}

const allReferences = ({ references }: Expandable): Expandable['references'] =>
  references.flatMap((reference) => [
    reference,
    ...(reference.operand ? allReferences(reference.operand) : []),
  ]);

/** An ARG with a default that could not be told. */
const isComputed = (binding: Binding | undefined, { preamble }: DockerfileModel): boolean =>
  preamble.some(
    (instruction) =>
      instruction.kind === 'arg' &&
      instruction.pairs.some(({ name, value }) => name === binding?.name && value),
  );

const empty = (name: string, { range }: Expandable): Binding => ({
  name,
  kind: 'ARG',
  value: '',
  declared: range,
  through: [],
});
