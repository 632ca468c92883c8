// Remarks at the end of values whose unit is not written: `RestartSec=90` is `= 1 min 30 s`.

import type { Inlay } from '../../core/features.ts';
import { overlaps, type Range } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import { needsUnit, spellCalendar, spellQuantity } from './spell-out.ts';
import { isUnknown } from './values/fault.ts';

export const inlays = ({ directives, vocabulary }: UnitModel, where: Range): Inlay[] =>
  directives.flatMap(({ section = '', name, value, range }) => {
    const record = vocabulary.directive(section, name);
    if (!record || !overlaps(range, where) || isUnknown(value, record)) return [];
    const text =
      record.type === 'calendar'
        ? fullForm(value.text)
        : needsUnit(value.text)
          ? spellQuantity(value.text, record)
          : undefined;
    return text === undefined ? [] : [{ offset: range.end, text: `= ${text}` }];
  });

/** A short form in full; those that say everything already are left alone. */
function fullForm(text: string): string | undefined {
  const form = spellCalendar(text, undefined)?.form;
  return form === undefined || form === text ? undefined : form;
}
