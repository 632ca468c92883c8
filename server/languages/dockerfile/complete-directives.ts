// Parser directives, which only count at the very top of a file.

import type { Completion } from '../../core/features.ts';
import type { Range } from '../../core/text.ts';
import { describeTerm } from './describe.ts';
import type { DockerfileModel } from './model.ts';

/** A usual value, for those that have one. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['syntax', 'docker/dockerfile:1'],
  ['escape', '`'],
  ['check', 'skip='],
]);

/** Directives that may still be written on an empty line, or behind the `#` of one. */
export function directiveChoices(model: DockerfileModel, range: Range): Completion[] {
  const { source, directives, vocabulary } = model;
  if (!/^(?:#[ \t]*\w*)?$/.test(source.slice(range))) return [];
  // Anything but a directive on the lines above, a blank line included, ends them.
  if (source.position(range.start).line !== directives.length) return [];
  const given = new Set(directives.map(({ name }) => name));
  return [...vocabulary().directives.values()]
    .filter(({ name }) => !given.has(name))
    .map(({ name, value }) => ({
      label: `# ${name}=`,
      kind: 'keyword',
      detail: value,
      documentation: describeTerm(vocabulary(), name) ?? '',
      range,
      text: `# ${name}=${USUAL.get(name) ?? ''}`,
      rank: BEHIND_INSTRUCTIONS,
    }));
}

/** From the start of its line to an offset. */
export const lineBefore = ({ source: { text } }: DockerfileModel, offset: number): Range => ({
  start: text.lastIndexOf('\n', offset - 1) + 1,
  end: offset,
});

/** Seldom written, so that instructions come first. */
const BEHIND_INSTRUCTIONS = 100;
