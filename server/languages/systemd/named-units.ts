// Names of other units wherever a unit file writes them, each with its place. What lies behind a name is for others.

import { isOpaque, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { Directive } from './nodes.ts';
import { isUnitName } from './values/names.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface NamedUnit {
  /** Full name, such as `app@one.service`. */
  readonly unit: string;
  readonly range: Range;
  readonly directive: Directive;
}

/** Whole names only: what a specifier or a template fills in is left out. */
export const namedUnits = (directives: readonly Directive[], vocabulary: Vocabulary): NamedUnit[] =>
  directives
    .filter(({ section = '', name }) => vocabulary.directive(section, name)?.type.startsWith('unit'))
    .flatMap(unitsNamedIn);

export const unitsNamedIn = (directive: Directive): NamedUnit[] =>
  [...directive.value.text.matchAll(/\S+/g)].flatMap(({ 0: unit, index }) => {
    const at = { start: index, end: index + unit.length };
    if (isOpaque(directive.value, at) || !isUnitName(unit)) return [];
    return [{ unit, range: toFile(directive.value, at), directive }];
  });

/** The template that an instance is made of; other names stay as they are. */
export const templateOf = (unit: string): string => unit.replace(/@[^@]+(\.\w+)$/, '@$1');

/** A name as a glob: characters that mean something there are escaped. */
export const asGlob = (name: string): string => name.replace(/[\\[\]{}()*?!+@]/g, '\\$&');
