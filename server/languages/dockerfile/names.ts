// Stages, build arguments and environment variables where they are defined and used.

import type { NameUse } from '../../core/features.ts';
import { isOpaque, type MappedText, sliceMapped } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { DockerfileModel, Expandable, Instruction, Stage } from './model.ts';
import { variableNames } from './variable-names.ts';

export const namesOf = (model: DockerfileModel): NameUse[] => [...stageNames(model), ...variableNames(model)];

/** BuildKit takes these, and compares them without regard to case. */
const STAGE_NAME = /^[a-z][\w.-]*$/i;
const RESERVED = new Set(['scratch', 'context']);

function stageNames({ stages }: DockerfileModel): NameUse[] {
  const taken = new Set(stages.map(({ alias }) => alias?.key));
  const accepts = (newName: string) =>
    STAGE_NAME.test(newName) && !RESERVED.has(newName.toLowerCase()) && !taken.has(newName.toLowerCase());
  const uses: NameUse[] = [];
  const earlier = new Map<string, string>();
  for (const stage of stages) {
    for (const { key, range } of stageReferences(stage)) {
      const name = earlier.get(key);
      if (name === undefined) continue;
      // A number stays right whatever the stage is called, and is no place for a name.
      uses.push({ name, role: 'reference', range, ...(/^\d+$/.test(key) ? {} : { accepts }) });
    }
    uses.push(...definition(stage, accepts));
    earlier.set(String(stage.index), nameOf(stage));
    if (stage.alias) earlier.set(stage.alias.key, nameOf(stage));
  }
  return uses;
}

const nameOf = ({ alias, index }: Stage): string => `stage ${alias?.key ?? index}`;

function definition(stage: Stage, accepts: (newName: string) => boolean): NameUse[] {
  const { alias, from } = stage;
  if (!alias) return [{ name: nameOf(stage), role: 'definition', range: from.keywordRange }];
  return alias.name === '' ? [] : [{ name: nameOf(stage), role: 'definition', range: alias.range, accepts }];
}

interface StageReference {
  readonly key: string;
  readonly range: Range;
}

/** The base of a stage, and what COPY and RUN take from others. */
const stageReferences = ({ from, instructions }: Stage): StageReference[] => [
  ...(from.image ? literal(from.image) : []),
  ...instructions.flatMap(sourcesOf),
];

function sourcesOf({ kind, flags }: Instruction): StageReference[] {
  if (kind !== 'copy' && kind !== 'run') return [];
  return flags.flatMap(({ name, value }) => {
    if (!value) return [];
    if (kind === 'copy') return name === 'from' ? literal(value) : [];
    return name === 'mount' ? mountSource(value.value) : [];
  });
}

function mountSource(text: MappedText): StageReference[] {
  const match = /(?:^|,)from=([^,]+)/.exec(text.text);
  const [whole = '', name = ''] = match ?? [];
  if (!match) return [];
  const end = match.index + whole.length;
  const part = sliceMapped(text, { start: end - name.length, end });
  return literal({ value: part, range: part.extent, references: [] });
}

const literal = ({ value }: Expandable): StageReference[] =>
  value.text === '' || isOpaque(value) ? [] : [{ key: value.text.toLowerCase(), range: value.extent }];
