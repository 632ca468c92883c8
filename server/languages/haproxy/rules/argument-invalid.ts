// Arguments of the wrong kind: times, numbers, addresses, words that are not among the known ones.
// Source: the catalogue's syntaxes, held to the program; manual, 2.5 and 4.2.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** A value that the program refuses. */
export const argumentInvalid: Rule<HaproxyModel> = faultRule('argument-invalid', 'ask');
