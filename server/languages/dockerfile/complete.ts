// Completion: instructions, their flags, values, variables and stages, whichever may stand at the cursor.

import type { Completion } from '../../core/features.ts';
import type { Range } from '../../core/text.ts';
import { argumentChoices } from './complete-arguments.ts';
import { directiveChoices, lineBefore } from './complete-directives.ts';
import { flagChoices } from './complete-flags.ts';
import { variableChoices } from './complete-variables.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { describeTerm } from './describe.ts';
import type { DockerfileModel } from './model.ts';

export function completeDockerfile(model: DockerfileModel, offset: number): Completion[] {
  const cursor = cursorAt(model, offset);
  if (!cursor) {
    const comment = lineBefore(model, offset);
    return comment.start < comment.end ? directiveChoices(model, comment) : [];
  }
  if (cursor.place === 'keyword') {
    return [
      ...keywords(model, cursor, offset),
      ...(cursor.onbuild ? [] : directiveChoices(model, cursor.range)),
    ];
  }
  const place = { model, offset, instruction: cursor.instruction, before: cursor.before };
  return variableChoices(place) ?? flagChoices(place) ?? argumentChoices(place);
}

/** The usual order of a file, with what is written most often first. */
const BY_USE = [
  ...['FROM', 'RUN', 'COPY', 'ENV', 'ARG', 'WORKDIR', 'USER', 'EXPOSE', 'ENTRYPOINT', 'CMD'],
  ...['HEALTHCHECK', 'LABEL', 'ADD', 'VOLUME', 'SHELL', 'STOPSIGNAL', 'ONBUILD'],
];
const NOT_IN_ONBUILD = new Set(['ONBUILD', 'FROM', 'MAINTAINER']);
const BEFORE_FROM = new Set(['FROM', 'ARG']);

function keywords(
  model: DockerfileModel,
  { range, onbuild }: Extract<Cursor, { readonly place: 'keyword' }>,
  offset: number,
): Completion[] {
  const typed = model.source.slice({ start: range.start, end: offset });
  const written = (name: string) => (/[a-z]/.test(typed) ? name.toLowerCase() : name);
  const firstFrom = model.stages[0]?.from.range.start ?? Number.POSITIVE_INFINITY;
  return [...model.vocabulary().instructions.values()]
    .filter(({ name }) =>
      onbuild ? !NOT_IN_ONBUILD.has(name) : range.start > firstFrom || BEFORE_FROM.has(name),
    )
    .map(({ name, forms, replacement }) => ({
      label: written(name),
      kind: 'keyword',
      detail: forms[0] ?? '',
      documentation: describeTerm(model.vocabulary(), name) ?? '',
      range,
      text: `${written(name)}${isParted(model, range) ? '' : ' '}`,
      rank: BY_USE.includes(name) ? BY_USE.indexOf(name) : BY_USE.length,
      deprecated: replacement !== undefined,
    }));
}

/** Whether a blank already parts the word from what follows. */
const isParted = ({ source }: DockerfileModel, { end }: Range): boolean =>
  /[ \t]/.test(source.text.charAt(end));
