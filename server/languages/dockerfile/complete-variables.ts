// Variables behind a `$`, where Docker or the shell of the instruction expands them.

import type { Completion } from '../../core/features.ts';
import { code } from '../../core/markdown.ts';
import { type ArgumentPlace, type Choice, choicesAt } from './completing.ts';
import { describeTerm } from './describe.ts';
import type { DockerfileModel } from './model.ts';
import type { Binding } from './scope.ts';
import { scopeAt } from './scope-at.ts';

/** `undefined` where no variable is being written. */
export function variableChoices(place: ArgumentPlace): Completion[] | undefined {
  const [, escaped = '', brace = '', typed = ''] = /(\\?)\$(\{?)(\w*)$/.exec(place.before) ?? [];
  if (!/\$\{?\w*$/.test(place.before)) return undefined;
  if (escaped !== '' || !expands(place)) return [];
  const { model, offset, instruction } = place;
  const closing = brace !== '' && !/^\w*[}:\-+?#%/]/.test(model.source.text.slice(offset)) ? '}' : '';
  const bound = [...scopeAt(model, instruction.range, instruction.range.start).values()].reverse();
  const choices = [...bound.map((binding) => bindingChoice(model, binding)), ...predefined(place)];
  const distinct = new Map([...choices].reverse().map((choice) => [choice.label, choice]));
  const written = [...distinct.values()].reverse().map((each) => ({ ...each, text: each.label + closing }));
  return choicesAt(place, 'variable', typed, written, /^\w*/);
}

/** Nobody expands variables in exec form, except a shell that is started there. */
function expands({ before, instruction }: ArgumentPlace): boolean {
  if (instruction.kind === 'shell' || instruction.kind === 'maintainer') return false;
  return !('command' in instruction) || !/^\s*\[/.test(before) || /"-\w*c"/.test(before);
}

function bindingChoice(model: DockerfileModel, { name, kind, value, declared }: Binding): Choice {
  const line = model.source.position(declared.start).line + 1;
  return {
    label: name,
    detail: value === undefined ? kind : `${kind} ${value.length > 40 ? `${value.slice(0, 40)}…` : value}`,
    documentation: `${value === undefined ? '' : `Value: ${code(value)}. `}Declared in line ${line}.`,
  };
}

/** The platform is known in FROM without an ARG. */
const predefined = ({ model, instruction }: ArgumentPlace): Choice[] =>
  instruction.kind === 'from' ? platformArguments(model) : [];

export const platformArguments = (model: DockerfileModel): Choice[] =>
  [...model.vocabulary().arguments.values()]
    .filter(({ group }) => group === 'platform')
    .map(({ name }) => ({
      label: name,
      detail: 'predefined build argument',
      documentation: describeTerm(model.vocabulary(), `ARG.${name}`) ?? '',
    }));
