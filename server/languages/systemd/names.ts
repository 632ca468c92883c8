// Names that a unit gives and uses: variables of its environment, and other units.
// Renaming is not offered: programs read variables by their names, and units are named by their files.

import type { NameUse } from '../../core/features.ts';
import { type MappedText, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import { namedUnits } from './named-units.ts';
import { readEnvironment } from './parse-environment.ts';
import { unitKey } from './uses-around.ts';

/** Variables where `Environment=` sets them and where command lines use them, per section. */
export const names = (model: UnitModel): NameUse[] => [
  ...definitions(model),
  ...references(model),
  ...units(model),
];

/** Other units wherever this one names them, and the unit itself, which begins with its first header. */
const units = ({ directives, headers, file, vocabulary }: UnitModel): NameUse[] => [
  ...(file.family === 'unit' && file.type !== undefined ? headers.slice(0, 1) : []).map(
    ({ range }): NameUse => ({ name: unitKey(file.unit), role: 'definition', range }),
  ),
  ...namedUnits(directives, vocabulary).map(
    ({ unit, range }): NameUse => ({ name: unitKey(unit), role: 'reference', range }),
  ),
];

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
