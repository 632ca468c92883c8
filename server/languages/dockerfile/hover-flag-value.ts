// What stands behind a flag: the stage or image of --from, the type of a mount.

import type { Hover } from '../../core/language.ts';
import { toFile } from '../../core/mapped-text.ts';
import { code } from '../../core/markdown.ts';
import { type Range, touches } from '../../core/text.ts';
import { stageNamed } from './images.ts';
import type { DockerfileModel, Instruction, InstructionFlag } from './model.ts';
import { optionsOfMount } from './mount-options.ts';

export function flagValueHover(
  model: DockerfileModel,
  instruction: Instruction,
  offset: number,
): Hover | undefined {
  const flag = instruction.flags.find(({ value }) => value && touches(value.range, offset));
  if (!flag?.value) return undefined;
  if (flag.name === 'from') return sourceHover(model, instruction, flag.value.value.text, flag.value.range);
  return flag.name === 'mount' ? mountHover(model, instruction, flag, offset) : undefined;
}

function sourceHover(model: DockerfileModel, instruction: Instruction, name: string, range: Range): Hover {
  const stage = stageNamed(model, instruction, name);
  const line = stage && model.source.position(stage.from.range.start).line + 1;
  const says = line === undefined ? 'image or named context' : `build stage, declared in line ${line}`;
  return { range, term: 'dockerfile:COPY.--from', markdown: `**${code(name)}** ${says}` };
}

function mountHover(
  model: DockerfileModel,
  instruction: Instruction,
  { value }: InstructionFlag,
  offset: number,
): Hover | undefined {
  const options = value ? optionsOfMount(value.value) : [];
  const placed = options.map((option) => ({ ...option, range: value && toFile(value.value, option.at) }));
  const option = placed.find(({ range }) => range && touches(range, offset));
  if (!option?.range) return undefined;
  if (option.name === 'from') return sourceHover(model, instruction, option.value, option.range);
  const type = options.find(({ name }) => name === 'type')?.value ?? 'bind';
  const fact = model.vocabulary().mounts.get(type);
  if (option.name !== 'type' || !fact) return undefined;
  const names = fact.options.map(([name = '']) => code(name)).join(', ');
  const markdown = `**${code(fact.name)}** mount\n\n${fact.summary}\n\nOptions: ${names}.`;
  return { range: option.range, term: 'dockerfile:RUN.--mount', markdown };
}
