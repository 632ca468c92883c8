// From the names of units to their files, where these are around: in the same folder, or in the one of the unit.

import type { Link } from '../../core/features.ts';
import { isOpaque, toFile } from '../../core/mapped-text.ts';
import type { UnitModel } from './model.ts';
import type { Directive } from './nodes.ts';
import { isUnitName } from './values/names.ts';

export const unitLinks = (model: UnitModel): Link[] => [
  ...model.directives
    .filter((directive) => namesUnits(model, directive))
    .flatMap((directive) => linksIn(model, directive)),
];

const namesUnits = ({ vocabulary }: UnitModel, { section = '', name }: Directive): boolean =>
  /^unit/.test(vocabulary.directive(section, name)?.type ?? '');

function linksIn(model: UnitModel, { value }: Directive): Link[] {
  return [...value.text.matchAll(/\S+/g)].flatMap(({ 0: unit, index }) => {
    const at = { start: index, end: index + unit.length };
    const target = isOpaque(value, at) || !isUnitName(unit) ? undefined : fileOf(model, unit);
    return target === undefined ? [] : [{ range: toFile(value, at), target, tooltip: `Open ${unit}` }];
  });
}

/** Path relative to the file; an instance is made of its template. */
function fileOf({ around, file }: UnitModel, unit: string): string | undefined {
  const template = unit.replace(/@[^@]+(\.\w+)$/, '@$1');
  const places = [unit, template].flatMap((name) => (file.dropIn ? [`../${name}`] : [name]));
  return places.find((place) => around.find([place.replace(/[\\@]/g, '\\$&')]).length > 0);
}
