// Build arguments and environment variables: which declaration each use means. Values are scope.ts's business.

import type { NameUse } from '../../core/features.ts';
import type { DockerfileModel, Instruction, PairsInstruction, Stage } from './model.ts';
import { variableUses } from './references.ts';

/** What a name means at one place of the file. */
interface Meaning {
  readonly name: string;
  readonly accepts?: (newName: string) => boolean;
}

type Meanings = ReadonlyMap<string, Meaning>;

/**
 * Uses of variables that the file itself declares.
 * Shape: `argument V` for one in front of the first FROM and for what takes it over, `argument V of stage 2`
 *        for one of a stage, `variable V of stage 2` for ENV, which programs read and nobody can rename here.
 */
export function variableNames(model: DockerfileModel): NameUse[] {
  const names = new NameCollector(model);
  const globals = names.walk(model.preamble, new Map(), undefined, new Map());
  const ends = new Map<Stage, Meanings>();
  for (const stage of model.stages) {
    names.useAll(stage.from, globals);
    const inherited = stage.base.kind === 'stage' ? ends.get(stage.base.stage) : undefined;
    ends.set(stage, names.walk(stage.instructions, inherited ?? new Map(), stage, globals));
  }
  return names.uses;
}

class NameCollector {
  readonly uses: NameUse[] = [];
  readonly #model: DockerfileModel;
  readonly #taken: ReadonlySet<string>;

  constructor(model: DockerfileModel) {
    this.#model = model;
    this.#taken = new Set(model.instructions.flatMap(pairNames));
  }

  /** Walks over instructions; what the names mean behind the last one is returned. */
  walk(
    instructions: readonly Instruction[],
    inherited: Meanings,
    stage: Stage | undefined,
    globals: Meanings,
  ): Meanings {
    const meanings = new Map(inherited);
    for (const instruction of instructions) {
      this.useAll(instruction, meanings);
      if (instruction.kind !== 'arg' && instruction.kind !== 'env') continue;
      for (const [name, meaning] of this.#declared(instruction, meanings, stage, globals)) {
        meanings.set(name, meaning);
      }
    }
    return meanings;
  }

  useAll(instruction: Instruction, meanings: Meanings): void {
    for (const { name, nameRange } of variableUses(this.#model, instruction)) {
      const meaning = meanings.get(name);
      if (meaning && !assigns(instruction, name)) {
        this.uses.push({ ...meaning, role: 'reference', range: nameRange });
      }
    }
  }

  #declared(
    { kind, pairs }: PairsInstruction,
    meanings: Meanings,
    stage: Stage | undefined,
    globals: Meanings,
  ): [string, Meaning][] {
    return pairs.flatMap(({ name, nameRange, value }): [string, Meaning][] => {
      if (!VARIABLE_NAME.test(name)) return [];
      const taken = kind === 'arg' && !value ? globals.get(name) : undefined;
      const meaning = taken ?? this.#newMeaning(kind, name, stage);
      this.uses.push({ ...meaning, role: taken ? 'reference' : 'definition', range: nameRange });
      // A variable of the environment hides the argument of the same name.
      const hidden = kind === 'arg' && meanings.get(name)?.name.startsWith('variable');
      return hidden ? [] : [[name, meaning]];
    });
  }

  #newMeaning(kind: PairsInstruction['kind'], name: string, stage: Stage | undefined): Meaning {
    const place = stage ? ` of stage ${stage.index}` : '';
    if (kind === 'env') return { name: `variable ${name}${place}` };
    const predefined = this.#model.vocabulary().arguments;
    if (predefined.has(name)) return { name: `argument ${name}${place}` };
    const accepts = (newName: string) =>
      VARIABLE_NAME.test(newName) && !predefined.has(newName) && !this.#taken.has(newName);
    return { name: `argument ${name}${place}`, accepts };
  }
}

const VARIABLE_NAME = /^[A-Za-z_]\w*$/;

const pairNames = (instruction: Instruction): string[] =>
  instruction.kind === 'arg' || instruction.kind === 'env' ? instruction.pairs.map(({ name }) => name) : [];

/** A shell that sets the variable itself reads its own from then on. */
const assigns = ({ kind, text }: Instruction, name: string): boolean =>
  kind === 'run' && new RegExp(`(?:^|[\\s;&|(])(?:${name}=|(?:for|read)\\s+${name}\\b)`).test(text.text);
