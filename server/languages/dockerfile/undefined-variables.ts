// Variables that Docker expands and that nothing in the file has defined by then. What the shell expands is its own.

import type { DockerfileModel, Expandable, Instruction, Reference, Stage } from './model.ts';
import { usesInCopied } from './references.ts';

export interface UndefinedReference {
  readonly reference: Pick<Reference, 'name' | 'nameRange' | 'operator'>;
  readonly stage: Stage;
  /** What is defined at that place. */
  readonly defined: ReadonlySet<string>;
}

/** In reading order; a name that the environment of every image has is defined. */
export function undefinedReferences(model: DockerfileModel): UndefinedReference[] {
  const found: UndefinedReference[] = [];
  const ends = new Map<Stage, ReadonlySet<string>>();
  for (const stage of model.stages) {
    const below = stage.base.kind === 'stage' ? ends.get(stage.base.stage) : undefined;
    const defined = new Set(below ?? ALWAYS);
    for (const instruction of stage.instructions) {
      for (const reference of [...readBy(instruction), ...copiedBy(model, instruction)]) {
        const known = defined.has(reference.name) || isProxy(model, reference.name);
        const own = instruction.kind === 'arg' && definesBefore(instruction, reference);
        if (!known && !own) found.push({ reference, stage, defined: new Set(defined) });
      }
      if (instruction.kind === 'arg' || instruction.kind === 'env') {
        for (const { name } of instruction.pairs) defined.add(name);
      }
    }
    ends.set(stage, defined);
  }
  return found;
}

const ALWAYS = ['PATH'];

const isProxy = (model: DockerfileModel, name: string): boolean =>
  model.vocabulary().arguments.get(name)?.group === 'proxy';

/** The arguments of one ARG are read one after the other. */
const definesBefore = (
  { pairs }: Extract<Instruction, { readonly kind: 'arg' | 'env' | 'label' }>,
  { name: read, nameRange }: Pick<Reference, 'name' | 'nameRange'>,
): boolean => pairs.some(({ name, range }) => name === read && range.end <= nameRange.start);

/** Every variable that Docker itself is to expand, well formed or not; those inside of others are their own. */
export const expandedReferences = ({ instructions }: DockerfileModel): Reference[] =>
  instructions.flatMap((instruction) =>
    instruction.kind === 'from'
      ? (instruction.image?.references ?? [])
      : expandedWords(instruction).flatMap(({ references }) => references),
  );

/** Flags of these are expanded, too; the rest of RUN belongs to the shell. */
const EXPANDED_FLAGS = new Set(['chown', 'chmod', 'checksum', 'mount']);

const readBy = (instruction: Instruction): Reference[] =>
  expandedWords(instruction)
    .filter(({ references }) => references.length > 0)
    .flatMap(referencesIn)
    .filter(({ name, wellFormed }) => wellFormed && /^[A-Za-z_]/.test(name));

/** The same in the lines of heredocs, where quotes mean nothing. */
const copiedBy = (
  { source }: DockerfileModel,
  instruction: Instruction,
): UndefinedReference['reference'][] =>
  instruction.heredocs.length === 0
    ? []
    : usesInCopied(source.text, instruction).map(({ name, nameRange, range }) => ({
        name,
        nameRange,
        operator: /^(?::?[-+?])?/.exec(source.text.slice(nameRange.end, range.end))?.[0] || undefined,
      }));

function expandedWords(instruction: Instruction): readonly Expandable[] {
  // Most instructions have no flag.
  if (instruction.flags.length === 0) return wordsOf(instruction);
  const flags = instruction.flags.flatMap(({ name, value }) =>
    EXPANDED_FLAGS.has(name) && value ? [value] : [],
  );
  return [...flags, ...wordsOf(instruction)];
}

function wordsOf(instruction: Instruction): readonly Expandable[] {
  switch (instruction.kind) {
    case 'arg':
    case 'env':
    case 'label':
      return instruction.pairs.flatMap(({ value }) => value ?? []);
    case 'copy':
    case 'add':
    case 'user':
    case 'volume':
    case 'workdir':
    case 'stopsignal':
      return instruction.words;
    default:
      return [];
  }
}

const referencesIn = ({ references }: Expandable): Reference[] =>
  references.flatMap((reference) => [
    reference,
    ...(reference.operand ? referencesIn(reference.operand) : []),
  ]);
