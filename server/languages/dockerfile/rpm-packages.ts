// Packages of yum and dnf: what counts as a version in their names.

import type { ShellWord } from '../../shell/script.ts';
import { blocksOf } from './blocks.ts';
import { type Call, hasArgument, operands, textOf } from './calls.ts';
import { lineage } from './lineage.ts';
import type { DockerfileModel, Instruction, RunScript } from './model.ts';

/** Operands without a version; modules have theirs behind a colon, packages behind a dash. */
export function unversionedPackages(call: Call, run: RunScript, model: DockerfileModel): ShellWord[] {
  const words = operands(call).filter((word) => !['install', 'module'].includes(textOf(word)));
  if (hasArgument(call, 'module')) return words.filter((word) => !textOf(word).includes(':'));
  return words.filter((word) => !isVersioned(textOf(word), run, model));
}

function isVersioned(text: string, run: RunScript, model: DockerfileModel): boolean {
  const [, ...parts] = text.split('-');
  if (parts.length === 0) return false;
  if (text.endsWith('.rpm')) return true;
  if (text.includes('$')) return variablesIn(text).some((name) => isDeclared(name, run, model));
  return parts.every((part) => /^[\w.~^:+]*$/.test(part)) && parts.some((part) => /^\d/.test(part));
}

const variablesIn = (text: string): string[] =>
  [...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = '']) => name);

/** By an ARG of the file, or by an ENV of the stage or of those that it is built on. */
function isDeclared(name: string, { stage, triggered }: RunScript, model: DockerfileModel): boolean {
  const own = stage ? lineage(stage).flatMap(({ instructions }) => instructions) : model.preamble;
  const all = blocksOf(model).flatMap(({ instructions }) => instructions);
  return !triggered && (declares(own, 'env', name) || declares(all, 'arg', name));
}

const declares = (instructions: readonly Instruction[], kind: 'env' | 'arg', name: string): boolean =>
  instructions.some(
    (instruction) =>
      instruction.kind === kind &&
      'pairs' in instruction &&
      instruction.pairs.some((pair) => pair.name === name),
  );
