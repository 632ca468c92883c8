// From the names of units to their files, where these are around: in the same folder, or in the one of the unit.

import type { Link } from '../../core/features.ts';
import type { UnitModel } from './model.ts';
import { asGlob, namedUnits, templateOf } from './named-units.ts';

export const unitLinks = (model: UnitModel): Link[] =>
  namedUnits(model.directives, model.vocabulary).flatMap(({ unit, range }) => {
    const target = fileOf(model, unit);
    return target === undefined ? [] : [{ range, target, tooltip: `Open ${unit}` }];
  });

/** Path relative to the file; an instance is made of its template. */
function fileOf({ around, file }: UnitModel, unit: string): string | undefined {
  const places = [unit, templateOf(unit)].map((name) => (file.dropIn ? `../${name}` : name));
  return places.find((place) => around.find([asGlob(place)]).length > 0);
}
