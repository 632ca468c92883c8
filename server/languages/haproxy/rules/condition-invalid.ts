// Conditions and tests that HAProxy cannot read: open braces, unknown flags, patterns of the wrong kind.
// Source: the program's parsers for conditions and tests; manual, 7.1 and 7.2.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** A condition that the program refuses. */
export const conditionInvalid: Rule<HaproxyModel> = faultRule('condition-invalid', 'ask');
