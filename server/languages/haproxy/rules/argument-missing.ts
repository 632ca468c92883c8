// Arguments that a keyword, option or action needs and that are not there.
// Source: the catalogue's syntaxes.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** Something is left out. */
export const argumentMissing: Rule<HaproxyModel> = faultRule('argument-missing', 'none');
