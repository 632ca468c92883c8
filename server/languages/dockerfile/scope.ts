// The values of variables: what ARG and ENV give to the instructions behind them, as far as the file tells.

import type { Range } from '../../core/text.ts';
import { lineage } from './lineage.ts';
import type { Expandable, Instruction, PairsInstruction, Reference, Stage } from './model.ts';

/** A variable as an instruction sees it. */
export interface Binding {
  readonly name: string;
  readonly kind: 'ARG' | 'ENV';
  /** What the build uses when nothing else is given; `undefined` where the file does not tell. */
  readonly value: string | undefined;
  /** The name where it was declared. */
  readonly declared: Range;
  /** Build arguments whose defaults took part in the value, the variable's own included. */
  readonly through: readonly { readonly name: string; readonly value: string }[];
}

export type Scope = ReadonlyMap<string, Binding>;

/** A text with its variables replaced. */
export interface Expanded {
  readonly text: string;
  readonly through: Binding['through'];
}

/** Scope of the FROM instructions: the build arguments in front of the first one. */
export function globalScope(preamble: readonly Instruction[]): Scope {
  const scope = new Map<string, Binding>();
  for (const instruction of preamble) {
    if (instruction.kind === 'arg') declareArguments(scope, instruction, new Map());
  }
  return scope;
}

/** Scope of an instruction of a stage; what the stage is built on comes with it. */
export function scopeBefore(stage: Stage, before: number, globals: Scope): Scope {
  const scope = new Map<string, Binding>();
  for (const { instructions } of lineage(stage)) {
    for (const instruction of instructions) {
      if (instruction.range.start >= before) break;
      if (instruction.kind === 'arg') declareArguments(scope, instruction, globals);
      else if (instruction.kind === 'env') setEnvironment(scope, instruction);
    }
  }
  return scope;
}

function declareArguments(scope: Map<string, Binding>, { pairs }: PairsInstruction, globals: Scope): void {
  for (const { name, nameRange, value } of pairs) {
    // A variable of the environment hides the argument of the same name.
    if (scope.get(name)?.kind === 'ENV') continue;
    const own = value && expand(value, scope);
    const inherited = value ? undefined : globals.get(name);
    const text = own?.text ?? inherited?.value;
    scope.set(name, {
      name,
      kind: 'ARG',
      value: text,
      declared: inherited?.declared ?? nameRange,
      through: text === undefined ? [] : [{ name, value: text }],
    });
  }
}

/** All values of one instruction see the state in front of it. */
function setEnvironment(scope: Map<string, Binding>, { pairs }: PairsInstruction): void {
  const set = pairs.map(({ name, nameRange, value }): Binding => {
    const expanded = value && expand(value, scope);
    return {
      name,
      kind: 'ENV',
      value: expanded?.text,
      declared: nameRange,
      through: expanded?.through ?? [],
    };
  });
  for (const binding of set) scope.set(binding.name, binding);
}

/**
 * Replaces the variables in a text.
 * Errors: `undefined` as soon as one part cannot be known: an argument without default, a variable of the
 *         base image, a part of a template, an operator that cuts or replaces.
 */
export function expand({ value, references }: Expandable, scope: Scope): Expanded | undefined {
  const replaced = new Set(references.map(({ at }) => at.start));
  if (value.pieces.some(({ opaque, start }) => opaque && !replaced.has(start))) return undefined;
  const through: { name: string; value: string }[] = [];
  let text = '';
  let at = 0;
  for (const reference of references) {
    const part = replacementOf(reference, scope);
    if (!part) return undefined;
    through.push(...part.through);
    text += value.text.slice(at, reference.at.start) + part.text;
    at = reference.at.end;
  }
  return { text: text + value.text.slice(at), through };
}

function replacementOf(
  { name, operator, operand, wellFormed }: Reference,
  scope: Scope,
): Expanded | undefined {
  const binding = scope.get(name);
  const set = binding?.value === undefined ? undefined : { text: binding.value, through: binding.through };
  if (!wellFormed) return undefined;
  switch (operator) {
    case undefined:
    case '?':
    case ':?':
      return set;
    case '-':
      return set ?? (binding?.kind === 'ENV' || !operand ? undefined : expand(operand, scope));
    case ':-':
      if (set && set.text !== '') return set;
      return binding?.kind === 'ENV' || !operand ? undefined : expand(operand, scope);
    case '+':
      return set && operand && expand(operand, scope);
    case ':+':
      return set?.text === '' ? set : set && operand && expand(operand, scope);
    default:
      return undefined;
  }
}
