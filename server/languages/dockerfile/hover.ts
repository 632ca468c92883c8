// What is under the cursor: directive, instruction, flag, variable with its value, image.

import type { Hover } from '../../core/language.ts';
import { code } from '../../core/markdown.ts';
import { type Range, touches } from '../../core/text.ts';
import { describeTerm } from './describe.ts';
import { flagValueHover } from './hover-flag-value.ts';
import type { DockerfileModel, FromInstruction, Instruction, Pair, Stage } from './model.ts';
import { type VariableUse, variableUses } from './references.ts';
import type { Binding } from './scope.ts';
import { scopeAt } from './scope-at.ts';

export function hoverDockerfile(model: DockerfileModel, offset: number): Hover | undefined {
  const directive = model.directives.find(({ range }) => touches(range, offset));
  if (directive) return termHover(model, directive.name, directive.range);
  const outer = model.instructions.find(({ range }) => touches(range, offset));
  if (!outer) return undefined;
  const wrapped = outer.kind === 'onbuild' ? outer.inner : undefined;
  const instruction = wrapped && touches(wrapped.range, offset) ? wrapped : outer;
  return (
    keywordHover(model, instruction, offset) ??
    variableHover(model, instruction, offset) ??
    flagValueHover(model, instruction, offset) ??
    (instruction.kind === 'from' ? imageHover(model, instruction, offset) : undefined)
  );
}

function termHover(model: DockerfileModel, term: string, range: Range): Hover | undefined {
  const markdown = describeTerm(model.vocabulary(), term);
  return markdown === undefined ? undefined : { range, term: `dockerfile:${term}`, markdown };
}

function keywordHover(model: DockerfileModel, instruction: Instruction, offset: number): Hover | undefined {
  const { keyword, keywordRange, flags } = instruction;
  if (touches(keywordRange, offset)) return termHover(model, keyword, keywordRange);
  const flag = flags.find(({ nameRange }) => touches(nameRange, offset));
  return flag && termHover(model, `${keyword}.--${flag.name}`, flag.nameRange);
}

function variableHover(model: DockerfileModel, instruction: Instruction, offset: number): Hover | undefined {
  // Operands stand inside of their reference and come behind it: the last one is the innermost.
  const use = variableUses(model, instruction).findLast(({ range }) => touches(range, offset));
  if (use) return useHover(model, instruction, use);
  const pairs = instruction.kind === 'arg' || instruction.kind === 'env' ? instruction.pairs : [];
  const pair = pairs.find(({ nameRange }) => touches(nameRange, offset));
  return pair && declarationHover(model, instruction, pair);
}

function useHover(model: DockerfileModel, instruction: Instruction, { name, range }: VariableUse): Hover {
  const binding = scopeAt(model, instruction.range, instruction.range.start).get(name);
  return { range, term: termOf(model, name, binding), markdown: bindingMarkdown(model, name, binding) };
}

function declarationHover(
  model: DockerfileModel,
  instruction: Instruction,
  { name, nameRange }: Pair,
): Hover {
  const binding = scopeAt(model, instruction.range, instruction.range.start + 1).get(name);
  return {
    range: nameRange,
    term: termOf(model, name, binding),
    markdown: bindingMarkdown(model, name, binding),
  };
}

const termOf = ({ vocabulary }: DockerfileModel, name: string, binding: Binding | undefined): string =>
  `dockerfile:${binding?.kind ?? (vocabulary().arguments.has(name) ? 'ARG' : 'ENV')}.${name}`;

function bindingMarkdown(model: DockerfileModel, name: string, binding: Binding | undefined): string {
  const predefined = describeTerm(model.vocabulary(), `ARG.${name}`);
  if (!binding) return predefined ?? `**${code(name)}** variable\n\nNot set in this file.`;
  const line = model.source.position(binding.declared.start).line + 1;
  const head = `**${code(name)}** ${binding.kind === 'ARG' ? 'build argument' : 'environment variable'}`;
  const value =
    binding.value === undefined ? 'Its value is not known from this file.' : `Value: ${code(binding.value)}`;
  const overridable =
    binding.kind === 'ARG' && binding.value !== undefined ? ', unless the build sets another' : '';
  return `${head}\n\n${value}${overridable}\n\nDeclared in line ${line}.`;
}

function imageHover(model: DockerfileModel, from: FromInstruction, offset: number): Hover | undefined {
  const stage = model.stages.find((candidate) => candidate.from === from);
  if (!from.image || !stage) return undefined;
  if (from.alias && touches(from.alias.range, offset)) {
    return {
      range: from.alias.range,
      term: 'dockerfile:FROM',
      markdown: `**${code(from.alias.name)}** build stage`,
    };
  }
  if (!touches(from.image.range, offset)) return undefined;
  return { range: from.image.range, term: 'dockerfile:FROM', markdown: baseMarkdown(model, stage) };
}

function baseMarkdown(model: DockerfileModel, { base }: Stage): string {
  switch (base.kind) {
    case 'scratch':
      return `**${code('scratch')}** the empty image`;
    case 'unknown':
      return 'Which image this is cannot be told from this file.';
    case 'stage': {
      const line = model.source.position(base.stage.from.range.start).line + 1;
      return `**${code(base.stage.alias?.name ?? '')}** build stage, declared in line ${line}`;
    }
    case 'image': {
      const { name, registry, tag, digest } = base.image;
      const parts = [
        `Registry: ${code(registry ?? 'docker.io')}`,
        tag === undefined ? (digest === undefined ? 'No tag: `latest` is meant' : '') : `Tag: ${code(tag)}`,
        digest === undefined ? '' : `Digest: ${code(digest)}`,
        ...base.through.map((argument) => `${code(argument.name)} defaults to ${code(argument.value)}`),
      ];
      return `**${code(name)}** image\n\n${parts
        .filter((part) => part !== '')
        .map((part) => `- ${part}`)
        .join('\n')}`;
    }
  }
}
