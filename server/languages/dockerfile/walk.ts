// Instructions in reading order, with what ONBUILD wraps. To ask for what a file does not have costs nothing.

import type { ByKind, DockerfileModel, Instruction, RunCall, RunScript } from './model.ts';

/** Every instruction; one wrapped by ONBUILD follows its wrapper. */
export const allInstructions = ({ index }: DockerfileModel): readonly Instruction[] => index().all;

/** The node types that may be of a kind; one type may serve several kinds. */
type OfKind<Kind, Node = Instruction> = Node extends { readonly kind: infer Own }
  ? [Kind & Own] extends [never]
    ? never
    : Node
  : never;

/** Instructions of the given kinds. */
export const instructionsOfKind = <Kind extends Instruction['kind']>(
  { index }: DockerfileModel,
  ...kinds: readonly Kind[]
): readonly OfKind<Kind>[] => among(index().all, index().allByKind, kinds);

/** The same without what ONBUILD wraps, which runs in another build. */
export const directInstructions = <Kind extends Instruction['kind']>(
  { instructions, index }: DockerfileModel,
  ...kinds: readonly Kind[]
): readonly OfKind<Kind>[] => among(instructions, index().directByKind, kinds);

function among<Kind extends Instruction['kind']>(
  instructions: readonly Instruction[],
  byKind: ByKind,
  kinds: readonly Kind[],
): readonly OfKind<Kind>[] {
  const [present, another] = kinds.filter((kind) => byKind.has(kind));
  if (present === undefined) return NONE;
  if (another !== undefined) return instructions.filter((each) => isOfKind(each, kinds));
  // An instruction stands under its own kind, which the type of the map cannot say.
  return byKind.get(present) as readonly OfKind<Kind>[];
}

const NONE: readonly never[] = [];

const isOfKind = <Kind extends Instruction['kind']>(
  instruction: Instruction,
  kinds: readonly Kind[],
): instruction is OfKind<Kind> => kinds.some((kind) => kind === instruction.kind);

/** Every program that a RUN calls, behind ONBUILD as well. */
export const runCalls = (model: DockerfileModel): readonly RunCall[] => [...model.calls().values()].flat();

/** The RUN instructions that call one of these programs. */
export const runsCalling = (model: DockerfileModel, ...names: readonly string[]): readonly RunScript[] => [
  ...new Set(callsTo(model, ...names).map(({ run }) => run)),
];

/** The calls of programs with these names. */
export function callsTo(model: DockerfileModel, ...names: readonly string[]): readonly RunCall[] {
  const calls = model.calls();
  const [present, another] = names.filter((name) => calls.has(name));
  if (present === undefined) return NONE;
  return another === undefined
    ? (calls.get(present) ?? NONE)
    : names.flatMap((name) => calls.get(name) ?? NONE);
}
