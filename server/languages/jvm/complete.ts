// Completion at the cursor: names of options, or values of the option that the cursor is in.

import type { Completion } from '../../core/features.ts';
import { nameCompletions } from './complete-names.ts';
import { valueCompletions } from './complete-values.ts';
import type { JvmModel } from './model.ts';
import { placeAt } from './option-place.ts';

export function complete(model: JvmModel, offset: number): readonly Completion[] {
  const place = placeAt(model, offset);
  if (!place) return [];
  return place.value && offset >= place.value.start
    ? valueCompletions(place, place.value, model.vocabulary)
    : nameCompletions(place, model.vocabulary);
}
