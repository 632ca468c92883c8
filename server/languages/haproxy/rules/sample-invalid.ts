// Sample expressions with wrong arguments, converters that cannot follow, text that belongs to nothing.
// Source: the program's parser for sample expressions; manual, chapter 7.3.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** An expression that the program refuses. */
export const sampleInvalid: Rule<HaproxyModel> = faultRule('sample-invalid', 'none');
