// A unit in the other files around: its own file and drop-ins, and the units that name it.
// As in names.ts, nothing can be renamed: a unit is named by its file, and enabled under that name elsewhere.

import type { UseAround } from '../../core/features.ts';
import type { Neighbour } from '../../core/surroundings.ts';
import { SourceText } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import { namedUnits, templateOf } from './named-units.ts';
import type { Directive, SectionHeader } from './nodes.ts';
import { parseNodes } from './parse.ts';
import { readUnitFile, UNIT_TYPES } from './unit-file.ts';

/** Name of a unit among the names of a file. */
export const unitKey = (unit: string): string => `unit ${unit}`;

/** Uses of a unit in the folder of this one, in those of the drop-ins there, and in the folders beside it. */
export function usesAround(model: UnitModel, name: string): UseAround[] {
  if (!name.startsWith(unitKey(''))) return [];
  const unit = name.slice(unitKey('').length);
  return model.around.find(globsFrom(model)).flatMap((file) => usesIn(file, unit, model));
}

const FILES = `*.{${UNIT_TYPES.join(',')}}`;
const DROP_INS = `*.{${UNIT_TYPES.join(',')}}.d/*.conf`;

/** A drop-in lies one folder below the units. */
const globsFrom = ({ file: { dropIn } }: UnitModel): string[] =>
  dropIn ? ['*.conf', `../${FILES}`, `../${DROP_INS}`] : [FILES, DROP_INS, `../*/${FILES}`];

function usesIn({ path, text }: Neighbour, unit: string, { vocabulary }: UnitModel): UseAround[] {
  const file = readUnitFile(path);
  const isOwn = file.unit === unit || file.unit === templateOf(unit);
  const content = text() ?? '';
  if (!isOwn && !content.includes(unit)) return [];
  const source = new SourceText(content);
  const nodes = parseNodes(source);
  const headers = nodes.filter((node): node is SectionHeader => node.kind === 'section');
  const directives = nodes.filter((node): node is Directive => node.kind === 'directive');
  const use =
    (role: UseAround['role']) =>
    ({ range }: Pick<UseAround, 'range'>) => ({ path, source, role, range });
  return [
    ...(isOwn ? headers.slice(0, 1) : []).map(use('definition')),
    ...namedUnits(directives, vocabulary)
      .filter((named) => named.unit === unit)
      .map(use('reference')),
  ];
}
