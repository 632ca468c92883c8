// Names that a unit gives and uses: variables of its environment, and other units.
// Renaming is not offered: programs read variables by their names, and units are named by their files.

import type { NameUse } from '../../core/features.ts';
import { type MappedText, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import { readEnvironment } from './parse-environment.ts';
import { isUnitName } from './values/names.ts';

/** Variables where `Environment=` sets them and where command lines use them, per section. */
export const names = (model: UnitModel): NameUse[] => [
  ...definitions(model),
  ...references(model),
  ...units(model),
];

/** Other units wherever this one names them. */
const units = ({ directives, vocabulary }: UnitModel): NameUse[] =>
  directives
    .filter(({ section = '', name }) => vocabulary.directive(section, name)?.type.startsWith('unit'))
    .flatMap(({ value }) =>
      [...value.text.matchAll(/\S+/g)].flatMap(({ 0: unit, index }): NameUse[] => {
        const range = toFile(value, { start: index, end: index + unit.length });
        return isUnitName(unit) ? [{ name: `unit ${unit}`, role: 'reference', range }] : [];
      }),
    );

const definitions = ({ directives }: UnitModel): NameUse[] =>
  directives
    .filter(({ name }) => name === 'Environment')
    .flatMap(({ section = '', value }) =>
      readEnvironment(value).map((item) => use('definition', section, item.name, item.nameRange)),
    );

const references = ({ execLines }: UnitModel): NameUse[] =>
  execLines.flatMap(({ directive, commands }) =>
    commands
      .flatMap(({ words }) => words.flatMap(({ value }) => variablesIn(value)))
      .map(({ name, range }) => use('reference', directive.section ?? '', name, range)),
  );

const use = (role: NameUse['role'], section: string, name: string, range: Range): NameUse => ({
  name: `variable ${section} ${name}`,
  role,
  range,
});

/** `${NAME}` anywhere, `$NAME` as a word of its own; the parser has marked both as unknown text. */
function variablesIn(value: MappedText): { readonly name: string; readonly range: Range }[] {
  return value.pieces.flatMap(({ start, end, opaque }) => {
    const text = value.text.slice(start, end);
    const [, braced, bare] = (opaque && /^\$(?:\{(\w+)\}|(\w+))$/.exec(text)) || [];
    const name = braced ?? bare;
    if (name === undefined) return [];
    const at = start + text.indexOf(name);
    return [{ name, range: toFile(value, { start: at, end: at + name.length }) }];
  });
}
